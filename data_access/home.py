"""An office's home: the folder with the key, the SQLite database, the editions and the quarantine."""

from data_access.intake import key, key_of_data
from data_access.registry import connect
from data_access.settings import Settings


def prepare(settings: Settings) -> bool:
    """Make what is missing: folder, database in its newest shape, key. Returns whether a key was made; raises
    `CakupanError` where people are stored already and their key is not here."""
    settings.home.mkdir(mode=0o700, parents=True, exist_ok=True)
    made = not key.is_given(settings)
    if not made:
        key.load(settings)  # a key that an import would refuse is refused before anything is made
    connect.migrate(settings.registry_url)
    if made:
        key_of_data.refuse_second(settings)
        key.create(settings)
    key_of_data.settle(settings, key.load(settings))
    return made
