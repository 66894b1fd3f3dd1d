"""What all tables share. Text is never NULL (blank is ''), so that every engine orders and compares alike."""

from sqlalchemy import Column, MetaData, String

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
    }
)


def text(name: str) -> Column[str]:
    """A text that may be blank."""
    return Column(name, String, nullable=False, server_default="")
