"""All that speaks Streamlit and belongs to no subject."""
