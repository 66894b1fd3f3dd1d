"""The data side of Cakupan: intake, registry, edition, questions. Nothing here knows of Streamlit."""
