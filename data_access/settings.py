"""Configuration: the environment first, then `.streamlit/secrets.toml` in the form Streamlit users know."""

import tomllib
from pathlib import Path
from typing import Any, Final

from pydantic import Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

from data_access.errors import CakupanError

CHECKOUT = Path(__file__).resolve().parent.parent
"""Where pages/ and .streamlit/ live; the package is installed in place (`pip install -e .`)."""


class Settings(BaseSettings):
    """What an office may set. Every field can also stand in secrets.toml, see `_secrets`."""

    model_config = SettingsConfigDict(env_prefix="CAKUPAN_", extra="ignore", frozen=True)

    home: Path = Field(default_factory=lambda: Path.home() / ".cakupan")
    database_url: str | None = None
    office_url: str | None = None
    nik_key: SecretStr | None = None
    actor: str | None = None
    public_address: str = ""
    small_cell: int = 5
    """Counts from 1 to below it are hidden in whatever leaves the house (definitions 5.13)."""

    @field_validator("home")
    @classmethod
    def _absolute(cls, home: Path) -> Path:
        """`~` is the user's; a relative path begins where the command was given, also after `serve` has moved on; an
        empty one, which would be the folder one happens to stand in, is the default."""
        return (Path.home() / ".cakupan" if home == Path() else home.expanduser()).absolute()

    @field_validator("database_url", "office_url")
    @classmethod
    def _absolute_file(cls, url: str | None) -> str | None:
        """As `home`, of a SQLite file."""
        path = (url or "").removeprefix(_SQLITE)
        return f"{_SQLITE}{Path(path).absolute()}" if url and url.startswith(_SQLITE) and path else url

    @field_validator("small_cell", mode="before")
    @classmethod
    def _people(cls, value: object) -> int:
        text = str(value).strip()
        if not (text.isascii() and text.isdecimal() and int(text) > 1):
            raise CakupanError(
                "CAKUPAN_SMALL_CELL “{value}” tidak dikenal; tulis bilangan bulat dari 2, seperti 5.", value=text
            )
        return int(text)

    @field_validator("nik_key", "actor")
    @classmethod
    def _blank_is_none(cls, value: SecretStr | str | None) -> SecretStr | str | None:
        return value or None

    @property
    def registry_url(self) -> str:
        """The membership database; SQLite inside the home when nothing else is set."""
        return self.database_url or f"sqlite:///{self.home / 'membership.db'}"

    @property
    def nik_key_file(self) -> Path:
        return self.home / "nik.key"

    @property
    def editions(self) -> Path:
        return self.home / "editions"

    @classmethod
    def settings_customise_sources(
        cls, settings_cls: type[BaseSettings], *_: PydanticBaseSettingsSource, **sources: PydanticBaseSettingsSource
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        return sources["init_settings"], sources["env_settings"], _SecretsToml(settings_cls)


_SQLITE: Final = "sqlite:///"


class _SecretsToml(PydanticBaseSettingsSource):
    """`[connections.membership] url`, `[connections.office] url` and the table `[cakupan]` of secrets.toml."""

    def get_field_value(self, *_: Any) -> tuple[Any, str, bool]:  # noqa: ANN401  pydantic's signature
        return None, "", False

    def __call__(self) -> dict[str, Any]:
        found = next((p for p in (Path.cwd(), CHECKOUT) if (p / ".streamlit/secrets.toml").is_file()), None)
        if found is None:
            return {}
        file = found / ".streamlit/secrets.toml"
        try:
            secrets = tomllib.loads(file.read_text(encoding="utf-8"))
            connections = secrets.get("connections", {})
            urls = {"database_url": connections.get("membership"), "office_url": connections.get("office")}
            own: dict[str, Any] = secrets.get("cakupan", {})
            stated = own | {key: table["url"] for key, table in urls.items() if table}
        except (ValueError, TypeError, KeyError, AttributeError):
            raise _malformed(file) from None  # without the text, which may hold a password
        if not all(isinstance(value, str) for value in stated.values()):
            raise _malformed(file)
        return stated


def _malformed(file: Path) -> CakupanError:
    return CakupanError(
        '{file} tidak dapat dibaca; tulis [connections.membership] lalu url = "postgresql://...", '
        "dan [cakupan] dengan nilai teks.",
        file=file,
    )
