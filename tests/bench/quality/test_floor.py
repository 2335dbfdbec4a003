import pytest

from bench.quality.asking import opened, quoth
from bench.quality.measures import measure
from bench.quality.sets import QuestionSet
from tests.data import development_data


@pytest.mark.parametrize(
    ("name", "hit_1", "hit_5"), [("mhrag_facts", 0.89, 0.97), ("xquad_en", 0.93, 0.98), ("xquad_de", 0.90, 0.97)]
)
def test_a_set_that_is_there_is_answered_no_worse_than_before(name: str, hit_1: float, hit_5: float) -> None:
    asked = QuestionSet(development_data(name))
    questions = asked.questions()
    with opened(asked) as library:
        measures = measure(questions, quoth(library, questions))
    assert measures.hit_1 is not None
    assert measures.hit_1 >= hit_1
    assert measures.hit_5 is not None
    assert measures.hit_5 >= hit_5
