"""The PostgreSQL the tests run against."""

import sqlalchemy


def _tables(url: str) -> list[str]:
    engine = sqlalchemy.create_engine(sqlalchemy.make_url(url).set(drivername="postgresql+psycopg"))
    with engine.begin() as connection:
        before = sqlalchemy.inspect(connection).get_table_names()
        connection.exec_driver_sql("CREATE TABLE left_behind (x integer)")
    engine.dispose()
    return before


def test_a_test_gets_an_empty_database(postgres_url: str) -> None:
    assert _tables(postgres_url) == []


def test_and_the_next_test_another_one(postgres_url: str) -> None:
    assert _tables(postgres_url) == []
