import numpy as np
import pytest

from index.weighing import Weights, weights


def test_a_sum_weighs_each_feature_and_leaves_out_unknown_ones() -> None:
    total = Weights({"covered": 2.0}, bias=1.0).sum({"covered": np.array([0.0, 0.5]), "new": np.array([9.0, 9.0])})
    assert total.tolist() == [1.0, 2.0]


def test_a_probability_stays_between_0_and_1() -> None:
    model = Weights({"covered": 1000.0})
    assert 0.0 <= model.probability({"covered": -9.0}) < 0.5 < model.probability({"covered": 9.0}) <= 1.0


@pytest.mark.parametrize("name", ["plain", "said", "treats", "says", "said_confidence"])
def test_the_data_file_has_weights_for_every_model(name: str) -> None:
    assert weights(name).of
