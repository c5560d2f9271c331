"""记着做过的，满了就忘掉最早的。"""

from __future__ import annotations

from showcase.site.memo import ROOM, Memo


def test_the_oldest_is_forgotten_and_nothing_else() -> None:
    memo: Memo[int, str] = Memo()
    for number in range(ROOM + 2):
        memo[number] = str(number)
    memo[ROOM + 1] = "again"
    assert len(memo) == ROOM
    assert 1 not in memo
    assert (memo[2], memo[ROOM + 1]) == ("2", "again")
