// On a telephone the menu lies over the page: it closes once another page was chosen, as Streamlit's own would.
const TELEPHONE = 768; // pixels, as Streamlit's sidebar
let shown = null;

export default function ({ data: { page } }) {
  const isAnother = shown !== null && shown !== page;
  shown = page;
  if (isAnother && window.innerWidth <= TELEPHONE)
    document.querySelector("[data-testid=stSidebarCollapseButton] button")?.click();
}
