"""A hundred cases: weekdays told apart by tense, ranges, durations, days and weeks counted from the report's own day.

All sentences were made for this project. Each case gives the sentence, the day on which it was published and the values of all its time
expressions in text order; a stretch from one day to another is one value, START/END. The expected values were written down before the
rules were run on them. A case that is not read right stays as it is, marked with the reason.
"""

from datetime import date

import pytest

from parley.language import parse
from parley.reading.dates import find_dates

Case = tuple[str, str, tuple[str, ...]]

FUTURE_WEEKDAYS: list[Case] = [
    ("Mediators will meet the rebels in Juba on Thursday.", "2024-03-05", ("2024-03-07",)),
    ("The truce is due to expire on Monday.", "2023-11-22", ("2023-11-27",)),
    ("Both armies are expected to pull back by Sunday.", "2023-11-22", ("2023-11-26",)),
    ("The council votes on Friday on a draft that demands a ceasefire.", "2023-10-24", ("2023-10-27",)),
    ("Saturday's talks in Geneva will be the first since the war began.", "2014-09-04", ("2014-09-06",)),
    ("If the guns are silent on Wednesday, aid trucks will roll.", "2020-11-10", ("2020-11-11",)),
    ("The envoy is flying to Cairo on Tuesday.", "2025-01-19", ("2025-01-21",)),
    ("The movement says it will free three more captives on Saturday.", "2025-01-19", ("2025-01-25",)),
    ("The minister said on Tuesday that the army would withdraw on Friday.", "2014-09-04", ("2014-09-02", "2014-09-05")),
    ("Inspectors hope to reach the site on Thursday.", "2024-03-05", ("2024-03-07",)),
    ("The general must appear in court on Monday.", "2022-04-08", ("2022-04-11",)),
    ("The ceasefire takes effect on Sunday.", "2022-04-08", ("2022-04-10",)),
    ("The parties agreed on Monday to meet again on Thursday.", "2024-10-08", ("2024-10-07", "2024-10-10")),
    ("Rebels threatened to resume shelling on Saturday unless the siege is lifted.", "2021-05-20", ("2021-05-22",)),
    ("The next round of talks is set for Wednesday.", "2025-04-21", ("2025-04-23",)),
    ("A decision could come as early as Friday.", "2025-06-23", ("2025-06-27",)),
    ("The deadline to lay down arms ends on Sunday.", "2021-05-20", ("2021-05-23",)),
    ("Talks were postponed until Tuesday.", "2018-07-07", ("2018-07-10",)),
    ("The army has given the gunmen until Monday to leave the town.", "2024-11-28", ("2024-12-02",)),
    ("The president plans to address parliament on Wednesday evening.", "2025-04-21", ("2025-04-23TEV",)),
    ("Thursday will see the first prisoner swap.", "2024-03-05", ("2024-03-07",)),
    ("No meeting is planned before Tuesday.", "2022-04-08", ("2022-04-12",)),
    ("The ultimatum runs out on Thursday, and an assault could follow on Friday.", "2020-11-10", ("2020-11-12", "2020-11-13")),
    ("The army said Sunday it will open the crossing Monday.", "2025-01-19", ("2025-01-19", "2025-01-20")),
]

PAST_WEEKDAYS: list[Case] = [
    ("Gunmen attacked a patrol near Gao on Sunday, killing six soldiers.", "2024-03-05", ("2024-03-03",)),
    ("The two presidents spoke by phone on Friday.", "2025-04-21", ("2025-04-18",)),
    ("On Wednesday the rebels said they had taken the airport.", "2014-09-04", ("2014-09-03",)),
    ("The president told reporters Thursday that the truce held.", "2018-07-07", ("2018-07-05",)),
    ("He had promised on Monday that no shot would be fired.", "2023-11-22", ("2023-11-20",)),
    ("Residents could not leave the town on Saturday because of the shelling.", "2025-06-23", ("2025-06-21",)),
    ("Wednesday's ruling will be hard to reverse, lawyers said.", "2022-04-08", ("2022-04-06",)),
    ("Monday's strike killed nine people.", "2024-10-08", ("2024-10-07",)),
    ("Shelling has gone on since Saturday.", "2020-11-10", ("2020-11-07",)),
    ("The ministry has counted forty breaches since Friday.", "2025-04-21", ("2025-04-18",)),
    ("Two people were killed on Tuesday when a shell hit a bus.", "2021-05-20", ("2021-05-18",)),
    ("A drone struck the depot on Thursday night.", "2018-07-07", ("2018-07-05TNI",)),
    ("The envoy left for Cairo on Thursday to attend a funeral.", "2025-01-19", ("2025-01-16",)),
    ("The army, which withdrew on Sunday, will not return, the mayor said.", "2024-11-28", ("2024-11-24",)),
    ("Fighters who surrendered on Tuesday will be tried.", "2014-09-04", ("2014-09-02",)),
    ("Villagers fled on Saturday and may go home next week.", "2024-03-05", ("2024-03-02", "2024-W11")),
    ("It was on Sunday that the first convoy arrived.", "2023-11-22", ("2023-11-19",)),
    ("The militia denied Friday any part in the raid.", "2025-01-19", ("2025-01-17",)),
    ("Police found the weapons early on Monday.", "2023-11-22", ("2023-11-20",)),
    ("An agreement reached on Wednesday is to be published.", "2022-04-08", ("2022-04-06",)),
    ("On Friday rebels seized the dam; on Monday they will hand it back, they say.", "2018-07-07", ("2018-07-06", "2018-07-09")),
    ("The general, who arrived on Sunday, leaves on Thursday.", "2024-10-08", ("2024-10-06", "2024-10-10")),
]

RELATIVE_WEEKS: list[Case] = [
    ("The chief of staff resigned last Tuesday.", "2022-04-08", ("2022-04-05",)),
    ("Delegations return to Doha next Monday.", "2023-11-22", ("2023-11-27",)),
    ("This Friday the observers leave the line.", "2024-10-08", ("2024-10-11",)),
    ("The talks broke down last week.", "2025-04-21", ("2025-W16",)),
    ("The talks resume next week.", "2025-04-21", ("2025-W18",)),
    ("Earlier this week two bridges were blown up.", "2021-05-20", ("2021-W20",)),
    ("Two weeks ago the same unit had refused to fire.", "2021-05-20", ("2021-W18",)),
    ("Over the weekend nine shells fell on the port.", "2025-04-21", ("2025-W16-WE",)),
    ("They will talk again at the weekend.", "2023-11-22", ("2023-W47-WE",)),
    ("Elections are planned for next month.", "2025-04-21", ("2025-05",)),
    ("The siege was lifted last month.", "2025-01-19", ("2024-12",)),
    ("Monday of last week saw the heaviest raid.", "2022-04-08", ("2022-03-28",)),
    ("The corridor opens on Wednesday next week.", "2025-06-23", ("2025-07-02",)),
    ("A month ago nobody spoke of peace.", "2020-11-10", ("2020-10",)),
    ("Last year the two armies clashed forty times.", "2024-03-05", ("2023",)),
]

RELATIVE_DAYS: list[Case] = [
    ("The bombing yesterday killed a judge.", "2014-09-04", ("2014-09-03",)),
    ("The convoy sets out tomorrow.", "2020-11-10", ("2020-11-11",)),
    ("Today the front is quiet.", "2025-06-23", ("2025-06-23",)),
    ("The ceasefire collapsed the day before yesterday.", "2023-11-22", ("2023-11-20",)),
    ("Both sides will hand over the dead the day after tomorrow.", "2024-11-28", ("2024-11-30",)),
    ("Three days ago a mine killed four nuns.", "2018-07-07", ("2018-07-04",)),
    ("The pact was signed on 3 September; two days later it was broken.", "2014-09-20", ("2014-09-03", "2014-09-05")),
    ("On 1 July troops crossed the river, and the next day they took the town.", "2018-07-07", ("2018-07-01", "2018-07-02")),
    ("Rebels entered the city on 9 November, a day after the truce had ended.", "2020-11-10", ("2020-11-09",)),
    ("Last night sirens sounded over the capital.", "2024-10-08", ("2024-10-07TNI",)),
    ("Tonight the cabinet votes on the plan.", "2025-01-19", ("2025-01-19TNI",)),
    ("This morning the border was closed.", "2023-10-24", ("2023-10-24TMO",)),
    ("On 5 June the clinic burned. The previous day the army had bombed the same street.", "2025-06-23", ("2025-06-05", "2025-06-04")),
    ("Ten days from now the mandate runs out.", "2025-06-23", ("2025-07-03",)),
]

RANGES: list[Case] = [
    ("The truce will hold from Friday to Sunday.", "2024-10-08", ("2024-10-11/2024-10-13",)),
    ("Fighting raged from Thursday until Saturday.", "2025-04-21", ("2025-04-17/2025-04-19",)),
    ("Between Monday and Wednesday the army flew ninety sorties.", "2014-09-04", ("2014-09-01/2014-09-03",)),
    ("The pause lasts from 24 to 28 November.", "2023-11-22", ("2023-11-24/2023-11-28",)),
    ("The drill runs May 3-9.", "2025-04-21", ("2025-05-03/2025-05-09",)),
    ("The blockade lasted from June 2007 to May 2010.", "2025-04-21", ("2007-06/2010-05",)),
    ("From 2014 to 2018 the mission lost 31 men.", "2025-04-21", ("2014/2018",)),
    ("The truce ran from 31 December 2020 until 15 January 2021.", "2021-05-20", ("2020-12-31/2021-01-15",)),
    ("Between March and May last year the camp was shelled daily.", "2024-03-05", ("2023-03/2023-05", "P1D")),
    ("Talks are planned for 14-16 June.", "2025-04-21", ("2025-06-14/2025-06-16",)),
    ("The crossing will be open from Monday through Thursday.", "2018-07-07", ("2018-07-09/2018-07-12",)),
    ("From Tuesday night until Wednesday morning the town was bombed.", "2022-04-08", ("2022-04-05/2022-04-06",)),
    ("The observers stay from 1 December to 28 February.", "2024-11-28", ("2024-12-01/2025-02-28",)),
]

DURATIONS: list[Case] = [
    ("The truce held for nine days.", "2025-04-21", ("P9D",)),
    ("A 72-hour ceasefire was declared.", "2025-04-21", ("PT72H",)),
    ("The siege has lasted more than three years.", "2025-04-21", ("P3Y",)),
    ("Over the past two weeks the shelling has grown heavier.", "2025-04-21", ("P2W",)),
    ("Aid will be let in for the next six hours.", "2025-04-21", ("PT6H",)),
    ("The hostages had been held for 471 days.", "2025-04-21", ("P471D",)),
    ("For weeks the road was cut.", "2025-04-21", ("PXW",)),
    ("They fought for a day and a half.", "2025-04-21", ("P1.5D",)),
    ("It was the first truce in a decade.", "2025-04-21", ("P10Y",)),
    ("Twenty-four hours of calm followed.", "2025-04-21", ("PT24H",)),
    ("A couple of days of quiet were all they had.", "2025-04-21", ("P2D",)),
    ("The war went on for eight and a half years.", "2025-04-21", ("P8.5Y",)),
]

CASES = [*FUTURE_WEEKDAYS, *PAST_WEEKDAYS, *RELATIVE_WEEKS, *RELATIVE_DAYS, *RANGES, *DURATIONS]


def test_there_are_a_hundred_cases():
    assert len({sentence for sentence, _, _ in CASES}) == 100


@pytest.mark.parametrize(("sentence", "published", "values"), CASES, ids=[sentence for sentence, _, _ in CASES])
def test_a_sentence_gives_the_days_and_stretches_that_it_means(sentence, published, values):
    found = find_dates(parse(sentence), anchor=date.fromisoformat(published))
    assert tuple(expression.value for expression in found) == values
