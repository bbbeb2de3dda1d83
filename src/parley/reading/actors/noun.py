"""Common nouns that stand for actors, by what they stand for. All in small letters, singular and plural."""

from parley.reading.actors.word import vocabulary


def _both(text: str) -> frozenset[str]:
    plural = (
        f"{word[:-1]}ies" if word.endswith("y") else f"{word}es" if word.endswith(("s", "ch")) else f"{word}s" for word in text.split()
    )
    return frozenset(text.split()) | frozenset(plural)


# The state (or group) itself: "the Russian army", "Israel's government", "Hamas's leadership".
ORGAN = _both("""
    government administration regime army military navy ministry cabinet presidency parliament embassy leadership command police
    junta delegation embassy authority office chancellery legislature side capital coalition-government mission intelligence team
    panel state department court
""") | vocabulary("""
    forces force troops soldiers servicemen airforce jets warplanes planes aircraft helicopters tanks artillery drones missiles navy
    warships gunners commandos paratroopers peacekeepers airstrikes strikes raids shelling leaders officials diplomats negotiators
    envoys authorities representatives mediators delegates ministers commanders generals counterparts lawmakers politicians
    policymakers spokesmen spokeswomen spokespeople policy diplomacy proposal position attacks bombardment invasion aggression
    offensive operation operations airstrike strike attack raid bombing campaign demands demand offer plan decision
""")

# Organs that, unowned and definite, are those of the report's own state: "the army", "government forces".
HOME = _both("government army military ministry cabinet administration regime parliament presidency") | vocabulary(
    "authorities forces troops soldiers"
)

# Fighters: the armed group, named or not.
FIGHTERS = vocabulary("""
    rebels insurgents militants guerrillas guerillas fighters separatists gunmen militia militias militiamen paramilitaries
    jihadists jihadis extremists terrorists rebel separatist guerrilla insurgent militant factions
    faction insurgency rebellion secessionists mercenaries warlords clans
    combatants loyalists nationalists dissidents mujahideen opposition revolutionaries hardliners islamists
""")

# "the group": whichever group was named last.
GROUP = _both("""
    group movement organization organisation militia body bloc alliance coalition party front faction agency union committee council
    commission institution cartel gang network outfit grouping mission forum league
""")

COUNTRY = vocabulary("country nation republic kingdom")

# "both sides": two (or more) parties at once.
SIDES = vocabulary("""
    sides parties countries nations neighbours neighbors governments belligerents rivals adversaries foes enemies combatants
""")
# "each side": the same two, one by one.
SIDE = vocabulary("side party country nation government belligerent")
MEN = vocabulary("""
    leaders presidents men ministers officials diplomats envoys women counterparts generals negotiators statesmen pair duo premiers
    chiefs
""")

# One person by office or function.
OFFICE = vocabulary("""
    president premier chancellor minister leader chief head king queen emir sultan pope prince sheikh ayatollah imam governor mayor
    secretary chairman chairwoman chairperson commander general colonel major captain admiral lieutenant brigadier marshal envoy
    ambassador negotiator mediator spokesman spokeswoman spokesperson adviser advisor aide deputy official diplomat senator
    congressman congresswoman representative lawmaker legislator director coordinator commissioner boss warlord warlords ruler
    dictator strongman monarch chairperson founder member officer judge prosecutor counsel politician delegate source emissary
    speaker counterpart rapporteur observer man woman figure soldier fighter militant rebel
""")

# Those of them who are commonly not named: each new one is an actor of its own.
UNNAMED = vocabulary("""
    official source diplomat spokesman spokeswoman spokesperson officer negotiator mediator adviser advisor aide lawmaker member
    envoy representative commander figure delegate rebel fighter militant politician minister general soldier senator leader
""")

# Collectives without a name of their own.
MANY = vocabulary("""
    powers mediators allies negotiators diplomats officials sources leaders countries nations states governments opposition
    community delegates envoys lawmakers agencies groups observers monitors donors partners parties sides factions representatives
    ministers families activists
""")

# "Syrian state television": a medium without a name of its own.
PRESS = vocabulary("media television tv radio agency agencies newspaper newspapers broadcaster outlet outlets press")

TITLES = vocabulary("""
    mr mrs ms miss dr prof professor sir lord lady dame president vice prime deputy acting interim foreign defence defense interior
    finance secretary state of minister premier chancellor king queen prince princess crown emir sheikh shaikh sheik sultan
    ayatollah grand imam mullah maulana mufti hojatoleslam general gen lieutenant lt major maj colonel col captain capt brigadier
    brig admiral adm rear commander marshal field senator sen rep representative congressman congresswoman governor gov mayor
    ambassador envoy special spokesman spokeswoman spokesperson chief chairman chairwoman speaker leader comrade subcomandante
    comandante reverend rev archbishop bishop cardinal rabbi father first attorney sergeant sgt corporal lance staff warlord rebel
    then-president then-prime former ex then outgoing incoming judge justice director national security adviser advisor
    undersecretary under assistant political military
""")

# Titles that only one state's press uses without naming the state.
AMERICAN = (
    ("secretary", "of", "state"),
    ("defense", "secretary"),
    ("secretary", "of", "defense"),
    ("treasury", "secretary"),
    ("attorney", "general"),
    ("national", "security", "adviser"),
    ("national", "security", "advisor"),
    ("house", "speaker"),
    ("sen",),
    ("rep",),
    ("congressman",),
    ("congresswoman",),
    ("administration",),
)

GOVERNING = vocabulary("""
    president premier minister chancellor king queen emir sultan general colonel commander governor ambassador senator secretary
    major captain brigadier lieutenant admiral spokesman spokeswoman spokesperson official diplomat lawmaker
""")

ARMED_WORDS = vocabulary("""
    front army brigade brigades battalion militia liberation guerrilla guerrillas rebels fighters mujahideen legion resistance jihad
    division
""")
MEDIA_WORDS = vocabulary("""
    tv television radio news newspaper daily times post gazette tribune herald agency magazine channel broadcaster press journal
    media
""")

# Nouns under which a nationality stands for its state even though the noun itself is no actor ("a Russian proposal").
LOCATIVE = vocabulary("""
    in at near outside inside around across throughout within through over via into from near to toward towards on along beyond
""")
AT_PLACE = vocabulary("in at near outside inside around across throughout within over along")

HE = vocabulary("he him his himself she her hers herself")
THEY = vocabulary("they them their theirs themselves both")
IT = vocabulary("it its itself")
RELATIVE = vocabulary("who which that whom whose")
DEFINITE = vocabulary("the this that these those his her its their both")
