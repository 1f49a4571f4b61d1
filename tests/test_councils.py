"""Formal protocols of councils and boards as files of today hold them; all people are invented."""

from __future__ import annotations

import pytest
from written import understood

HEAD = "Ekö kommun\nKommunfullmäktige\nSammanträdesprotokoll 2024-05-02\nPlats och tid: Rådhuset, kl. 13.00-15.00\n"
LIST = "Beslutande: Eva Ek (S), ordförande\nBo Alm (M), vice ordförande\nÖvriga närvarande: Rut Dahl, teknisk chef\n\n"


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(
            "Ledamöter          Parti  Närv.  Ers.  Tjg. ersättare   Omr. § 3: Ja  Nej  Avst\n"
            "Eva Ek             S      X                                       X\n"
            "Bo Alm             M      X                                           X\n"
            "Per Ask            S      -            Ida Lund                   X\n",
            id="abbreviated",
        ),
        pytest.param(
            "Namn               Parti  Närvarande   § 3 Ja   § 3 Nej   Avstår\n"
            "Eva Ek             S      Ja           X\n"
            "Bo Alm             M      Ja                    X\n"
            "Per Ask            S      Nej\n",
            id="votes",
        ),
        pytest.param(
            "Beslutande ledamöter        Närv.    Anm.          Sign.\n"
            "Eva Ek (S)                  X        ordf.\n"
            "Bo Alm (M)                  X        t.o.m. § 3\n"
            "Per Ask (S)                 -        förhinder\n",
            id="signatures",
        ),
    ],
)
def test_marks_count_beside_columns_of_which_nothing_is_known(rows: str) -> None:
    """In a table set with blanks, the column of who was there says so whatever other columns tell."""
    people = understood(f"{HEAD}\nNÄRVAROLISTA\n{rows}\n§ 3 Vägar\nPlanen antas.\n\n§ 4 Torg\nPlanen antas.\n")
    told = {p.name: p.status for p in people.minutes.participants}
    assert (told["Eva Ek"], told["Bo Alm"], told["Per Ask"]) == ("present", "present", "absent")


@pytest.mark.parametrize(
    "signed",
    [
        pytest.param("Vid protokollet          Justeras\nRut Dahl\nEva Ek                   Bo Alm\nOrdförande\n", id="above-the-others"),
        pytest.param("Sekreterare     Ordförande     Justerare\n\nRut Dahl\n\nEva Ek\n\nBo Alm\n", id="one-below-the-other"),
    ],
)  # fmt: skip
def test_who_wrote_signs_first_of_several(signed: str) -> None:
    """Where labels stand in a row and who wrote signs on a line above the others, nobody else wrote."""
    people = understood(f"{HEAD}{LIST.replace(', teknisk chef', '')}§ 3 Vägar\nPlanen antas.\n\n{signed}")
    held = {p.name: p.roles for p in people.minutes.participants}
    assert [name for name, roles in held.items() if "secretary" in roles] == ["Rut Dahl"]
