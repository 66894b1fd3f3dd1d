"""What Cakupan costs on this machine, as Markdown.

`python -m tests.benchmarks pages` measures every page over the websocket, beside what Streamlit alone takes;
`python -m tests.benchmarks --rows 100000 1000000` measures the data path: import, publish, questions, statements.
Each says with `--help` what else it takes.
"""

import sys

from tests.benchmarks import data_path, pages

if __name__ == "__main__":
    _, *arguments = sys.argv
    if arguments[:1] == ["pages"]:
        sys.exit(pages.main(arguments[1:]))
    data_path.main(arguments)
