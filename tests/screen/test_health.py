"""A probe is answered whatever is broken, and hears nothing of what broke."""

import json

import pytest
from starlette.requests import Request

from dashboard import server


def test_a_fault_nobody_foresaw_is_a_503_that_repeats_none_of_it(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(_settings: object) -> None:
        raise RuntimeError("rahasia")

    monkeypatch.setattr("data_access.edition.opening.current", broken)
    answer = server.health(Request({"type": "http"}))
    assert answer.status_code == 503
    assert json.loads(bytes(answer.body))["status"] == "unreachable"
    assert "rahasia" not in bytes(answer.body).decode()
    assert "health check failed" in caplog.text
