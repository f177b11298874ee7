"""``new --commune``: found by code or name, told when doubtful, written with who says it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from replicate.sources.document import parse_document
from tests.material.command import Call, environment


def territory(kit: Path) -> dict[str, object]:
    """What a kit's ``territoire.yaml`` says."""
    text = (kit / "territoire.yaml").read_text(encoding="utf-8")
    data = parse_document(text, "territoire.yaml").data
    assert isinstance(data, dict)
    return data


def test_a_commune_is_prefilled(call: Call, tmp_path: Path) -> None:
    """Zone, places and every population, each with its year and source; nothing to correct."""
    told = call("new", "Limoges", "--commune", "87085")
    assert "Commune : Limoges (87085), Haute-Vienne, Nouvelle-Aquitaine\n" in told.out
    data = territory(tmp_path / "limoges")
    assert data["zone"] == {"communes": ["87085"]}
    measures = data["mesures"]
    assert isinstance(measures, list)
    assert [(item["valeur"], item["date"], item["source"]) for item in measures] == [
        (129_937, "2023", "cog"), (129_754, "2022", "dgcl"), (131_659, "2022", "dgcl"),
    ]
    assert [item["objet"].partition(" :")[0] for item in measures] == [
        "population municipale", "population municipale", "population totale",
    ]
    text = (tmp_path / "limoges" / "territoire.yaml").read_text(encoding="utf-8")
    assert "##   Limoges (87085) : CU Limoges Métropole (SIREN 248719312), Haute-V" in text
    checked = call("validate", "limoges")
    assert "limoges : aucune erreur" in checked.out.replace("\u00a0", " ")
    assert "avertissement" not in checked.out


def test_several_communes_are_summed_by_year(call: Call, tmp_path: Path) -> None:
    """Two communes give one number a source, which says what it is the sum of."""
    call("new", "Deux", "--commune", "Limoges", "--commune", "panazol", "--commune", "87085")
    data = territory(tmp_path / "deux")
    assert data["zone"] == {"communes": ["87085", "87114"]}
    measures = data["mesures"]
    assert isinstance(measures, list)
    assert [(item["valeur"], item["source"]) for item in measures] == [
        (141_279, "cog"), (140_961, "dgcl"),
    ]
    assert all("somme des 2 communes" in item["objet"] for item in measures)
    assert call("validate", "deux", "--format", "json").code == 0


def test_without_commune_nothing_is_claimed(call: Call, tmp_path: Path) -> None:
    """A territory that has a commune's name is told of it, and decides."""
    told = call("new", "Limoges")
    assert "--commune 87085" in told.out
    data = territory(tmp_path / "limoges")
    assert data["zone"] is None
    assert data["mesures"] == []
    assert "--commune" not in call("new", "Mon territoire").out
    assert "--commune" not in call("new", "Saint-Denis").out


@pytest.mark.parametrize(("typed", "code"), [
    ("Limoges", "87085"), ("limoges", "87085"), ("havre", "76351"), ("Le Havre", "76351"),
    ("St-Denis (93)", "93066"), ("Saint Denis, La Réunion", "97411"), ("Paris 20e", "75120"),
    ("Paris 20", "75120"), ("75020", "75120"), ("87000", "87085"), ("Lyon 3e", "69383"),
    ("Paris XXe", "75120"), ("Marseille 13013", "13213"), ("Lyon IIIe arrondissement", "69383"),
    ("69383", "69383"), ("75056", "75056"), ("Paris", "75056"), ("13055", "13055"),
    ("69123", "69123"), ("2a004", "2A004"), ("œuf en ternois", "62633"), ("Y", "80829"),
    ("l’hay les roses", "94038"), ("Hay les roses", "94038"), (" 64445 ", "64445"),
    ("98818", "98818"), ("97502", "97502"),
])
def test_a_commune_is_found_as_people_say_it(
    typed: str, code: str, call: Call, tmp_path: Path
) -> None:
    """A code, a name, an arrondissement or a postal code of one commune gives that commune."""
    told = call("new", "Essai", "--commune", typed)
    assert told.code == 0
    assert f"({code})" in told.out
    assert territory(tmp_path / "essai")["zone"] == {"communes": [code]}


@pytest.mark.parametrize(("typed", "code"), [
    ("CHÂTEAU\u2011THIERRY", "02168"), ("Pau\u200b", "64445"), ("\ufeffPau", "64445"),
    ("６４４４５", "64445"), ("64000 Pau", "64445"), ("Pau 64000", "64445"),
    ("PAU CEDEX", "64445"), ("64000 Pau Cedex 9", "64445"), ("64 000", "64445"),
    ("Pau 64 000", "64445"), ("87000, Limoges", "87085"),
    ("Saint-Denis (93200)", "93066"), ("L’Haÿ‐les‐Roses", "94038"),
    ("64 Pau", "64445"), ("64 - Pau", "64445"), ("(64) Pau", "64445"), ("2A Ajaccio", "2A004"),
    ("972 Fort-de-France", "97209"), ("13 Marseille", "13055"), ("64445 Pau", "64445"),
    ("Pau (64445)", "64445"), ("Ajaccio (2a004)", "2A004"), ("F-64000 Pau", "64445"),
    ("« Pau »", "64445"), ('"64445"', "64445"), ("64445.0", "64445"),
    ("PARIS 20 EME ARRONDISSEMENT", "75120"), ("Paris 1 er", "75101"),
    ("Aulnay ss Bois", "93005"), ("Clichy s/s Bois", "93014"), ("Bry/Marne", "94015"),
    ("Neuilly s/ Marne", "93050"), ("ville de Pau", "64445"), ("mairie du Havre", "76351"),
    ("Ville-d'Avray", "92077"),
])
def test_a_commune_is_found_as_pages_and_letters_write_it(
    typed: str, code: str, call: Call, tmp_path: Path
) -> None:
    """Long hyphens, unseen and wide signs, the last line of an address: the same commune."""
    told = call("new", "Essai", "--commune", typed)
    assert told.code == 0, told.err
    assert territory(tmp_path / "essai")["zone"] == {"communes": [code]}


@pytest.mark.parametrize(("typed", "advice"), [
    ("1001", "01001"), ("64445,64122", "--commune 64445 --commune 64122"),
    ("2A004;2B033", "--commune 2A004 --commune 2B033"),
])
def test_a_code_lost_or_lists_of_codes_are_told_as_such(
    typed: str, advice: str, call: Call
) -> None:
    """A zero that a spreadsheet dropped, and several codes in one option."""
    told = call("new", "Essai", "--commune", typed)
    assert told.code == 2
    assert advice in told.err


def test_how_a_postal_code_was_read_is_told(call: Call) -> None:
    """A postal code is said to be one; so is a code which could be meant as one."""
    assert "87000 est son code postal" in call("new", "A", "--commune", "87000").out
    told = call("new", "B", "--commune", "59100").out
    assert "Bousignies (59100)" in told
    assert "59100 est aussi un code postal : Roubaix (59512)" in told


@pytest.mark.parametrize(("typed", "code"), [
    ("64046 Pau Cedex", "64445"), ("20181 Ajaccio Cedex 1", "2A004"),
    ("97743 Saint-Denis Cedex 9", None), ("97494 Sainte-Clotilde", None),
])
def test_a_postal_code_of_firms_is_taken_where_its_departement_says_which(
    typed: str, code: str | None, call: Call
) -> None:
    """« 64046 Pau Cedex » is Pau, and it is said that the code is not in the list."""
    told = call("new", "A", "--commune", typed)
    assert (f"({code})" in told.out) is (code is not None)
    assert ("n'est pas dans la liste des codes postaux" in told.out) is (code is not None)


def test_a_short_name_may_be_the_beginning_of_what_is_meant(call: Call) -> None:
    """The commune of that very name is taken; larger ones that go by it in speech are named."""
    told = " ".join(call("new", "A", "--commune", "Évry").out.split())
    assert "Évry (89162)" in told
    assert "pour Évry-Courcouronnes (91228) ou" in told
    told = call("new", "C", "--commune", "Mée").out
    assert "pour Le Mée-sur-Seine (77285), écrire le code" in told
    assert "écrire le code" not in call("new", "B", "--commune", "Lille").out


@pytest.mark.parametrize(("typed", "words"), [
    ("Corse", ["une région, et non une commune", "Ajaccio (2A004)", "{nommee: Corse}"]),
    ("ile de france", ["une région, et non une commune", "Paris (75056), Saint-Denis (93066)"]),
    ("Mayotte", ["un département, et non une commune", "Mamoudzou (97611)"]),
    ("Finistere", ["« Finistère » est un département", "--commune 29019"]),
    ("Wallis", ["« Wallis et Futuna » est une collectivité", "Uvea (98613)"]),
    ("Polynésie", ["« Polynésie française » est une collectivité", "Papeete (98735)"]),
    ("Terres australes", ["est un territoire, et non une commune", "{nommee: Terres australes et"]),
])
def test_a_place_larger_than_a_commune_is_told_as_what_it_is(
    typed: str, words: list[str], call: Call
) -> None:
    """A region, a département, a collectivity: its communes or its name are what to write."""
    told = call("new", "Essai", "--commune", typed)
    assert told.code == 2
    for word in words:
        assert word in told.err, told.err
    assert "vouliez-vous dire" not in told.err


def test_a_commune_that_has_the_name_of_another_departement_is_told(call: Call) -> None:
    """Vienne is a town of Isère, and Mayenne is where it is: the first may not be meant."""
    told = call("new", "A", "--commune", "Vienne").out
    assert "Vienne (38544)" in told
    assert "« Vienne » est aussi un département" in told
    assert "est aussi" not in call("new", "B", "--commune", "Mayenne").out


@pytest.mark.parametrize(("typed", "words"), [
    ("Saint-Denis", ["4 communes : laquelle ?", "93066  Saint-Denis, Seine-Saint-Denis",
                     "97411", "--commune"]),
    ("Sainte-Colombe", ["12 communes", "et 2 autres"]),
    ("87999", ["« 87999 » n'est pas un code de commune connu", "Moissannes (87099)"]),
    ("Limoge", ["vouliez-vous dire Limoges (87085) ?"]),
    ("Bordeau", ["vouliez-vous dire Bordeaux (33063) ou Bourdeau (73050) ?"]),
    ("Hay des roses", ["vouliez-vous dire L'Haÿ-les-Roses (94038) ?"]),
    ("Cherbourg", ["vouliez-vous dire Cherbourg-en-Cotentin (50129) ?"]),
    ("Cherbourg-Octeville", ["vouliez-vous dire Cherbourg-en-Cotentin (50129) ?"]),
    ("La Baule", ["vouliez-vous dire La Baule-Escoublac (44055) ?"]),
    ("Florac", ["vouliez-vous dire Florac Trois Rivières (48061) ?"]),
    ("Segré", ["vouliez-vous dire Segré-en-Anjou Bleu (49331) ?"]),
    ("Les Sables", ["vouliez-vous dire Les Sables-d'Olonne (85194) ?"]),
    ("Hérouville", ["vouliez-vous dire Hérouville-Saint-Clair (14327)"]),
    ("Boulogne", ["n'est plus une commune ; aujourd'hui Essarts-en-Bocage (85084)",
                  "ou vouliez-vous dire Boulogne-Billancourt (92012), Boulogne-sur-Mer"]),
    ("Sainte", ["aucune commune ne s'appelle « Sainte »"]),
    ("74011", ["est un ancien code de commune", "Annecy (74010)", "--commune 74010"]),
    ("Annecy-le-Vieux", ["n'est plus une commune", "--commune 74010"]),
    ("Hellemmes", ["« Hellemmes-Lille » n'est plus une commune", "aujourd'hui Lille (59350)"]),
    ("20e", ["« 20e » est un arrondissement : de quelle ville ?", '"Paris 20e"']),
    ("XXe arrondissement", ["est un arrondissement : de quelle ville ?"]),
    ("20004", ["Ajaccio (2A004)"]),
    ("64", ["« Pyrénées-Atlantiques » est un département", "Pau (64445)"]),
    ("2b", ["« Haute-Corse » est un département"]),
    ("64100 Pau", ["« 64100 » est le code postal de Bayonne (64102), et non de Pau (64445)"]),
    ("Saint-Ouen", ["2 communes", "ou, d'un nom plus long : Saint-Ouen-sur-Seine (93070)"]),
    ("01000", ["est le code postal de 2 communes : laquelle ?", "01344  Saint-Denis-lès-Bourg"]),
    ("zzzzzz", ["aucune commune ne s'appelle « zzzzzz »"]),
    ("Pau, France", ["vouliez-vous dire Pau (64445) ?"]),
    ("Grand Lyon", ["vouliez-vous dire Lyon (69123) ?"]),
    ("Agglomération de Pau", ["vouliez-vous dire Pau (64445) ?"]),
    ("Pau et Tarbes", ["n'est pas une seule commune", "--commune 64445 --commune 65440"]),
    ("99123", ["n'est pas un code de commune connu"]),
    ("", ["valeur vide"]),
    (" ", ["n'est pas un code de commune"]),
    ("Lim\x1b[31moges", ["« Lim\ufffd[31moges » n'est pas un code de commune"]),
    ("a" * 5_000, ["n'est pas un code de commune"]),
    ("{{ 7 * 7 }}", ["n'est pas un code de commune"]),
    ("{% raise %}", ["aucune commune ne s'appelle"]),
])
def test_what_is_not_one_commune_is_told(
    typed: str, words: list[str], call: Call, tmp_path: Path
) -> None:
    """Doubtful or unknown: 2, the candidates or the nearest, what to write, nothing made."""
    told = call("new", "Essai", "--commune", typed)
    assert told.code == 2
    assert told.out == ""
    for word in words:
        assert word in told.err.replace("\u202f", " "), told.err
    assert list(tmp_path.iterdir()) == []


_WATCH = """
import sys
from pathlib import Path
opened = []
sys.addaudithook(lambda event, args: opened.append(str(args[0])) if event == "open" else None)
from replicate.cli.app import run
run(sys.argv[1:])
print("read:", *[Path(name).name for name in opened if name.endswith((".xz", ".tsv"))],
      file=sys.stderr)
"""


@pytest.mark.parametrize(("arguments", "cost"), [
    (["--help"], []), (["--version"], []), (["new", "--help"], []), (["validate", "--help"], []),
    (["validate", "nu"], []), (["example", "pau"], []),
    (["validate", "cite"], ["departements.tsv", "communes.xz"]),
    (["new", "Essai", "--commune", "64445"], ["departements.tsv", "communes.xz", "epci.xz"]),
])
def test_nothing_is_read_that_is_not_looked_up(
    arguments: list[str], cost: list[str], tmp_path: Path
) -> None:
    """Only a kit that cites a commune opens the data: the table, and one part a département."""
    for name, zone in (("nu", ""), ("cite", 'zone: {communes: ["64445", "64122"]}\n')):
        (tmp_path / name).mkdir()
        (tmp_path / name / "territoire.yaml").write_text(
            f'format: 1\nid: essai\nnom: Essai\nnature: accompagne\ndate_etat: "2020"\n{zone}',
            encoding="utf-8",
        )
    done = subprocess.run(
        [sys.executable, "-c", _WATCH, *arguments], cwd=tmp_path, capture_output=True, text=True,
        encoding="utf-8", env=environment(), check=False, stdin=subprocess.DEVNULL,
    )
    assert done.stderr.splitlines()[-1].split()[1:] == cost


@pytest.mark.parametrize(("typed", "told"), [
    ("CA Pau Béarn Pyrénées", "« CA Pau Béarn Pyrénées » est une intercommunalité"),
    ("pau bearn pyrenees", "Pau (64445), Billère (64129) ou Lons (64348) par exemple"),
    ("Communauté de communes de Lacq-Orthez", "« zone: {nommee: CC de Lacq-Orthez} »"),
    ("Métropole de Lyon", "Lyon (69123), Villeurbanne (69266) ou Vénissieux (69259)"),
    ("Montreuil sous bois", "Montreuil (93048) ou Montreuil-sous-Pérouse (35194)"),
    ("Orthez-Ste-Suzanne", "vouliez-vous dire Orthez (64430) ?"),
])
def test_name_of_more_than_a_commune(typed: str, told: str, call: Call, tmp_path: Path) -> None:
    """An EPCI is told as one, with its communes; a name that goes on, by what it begins with."""
    refused = call("new", "Essai", "--commune", typed)
    assert refused.code == 2
    assert told in refused.err.replace("\u00a0", " ")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("typed", ["dept 64 Pau", "Pau dép. 64", "Pau (département 64)"])
def test_word_before_a_department_is_passed_over(typed: str, call: Call) -> None:
    """« dept 64 » is 64."""
    assert "Commune : Pau (64445)" in call("new", "Essai", "--commune", typed).out
