"""What the words of a sentence make of whoever they are told of: in which role one takes part."""

_ROLES = {
    role: frozenset(verbs.split(","))
    for role, verbs in {
        "host": "host",
        "organizer": "organize,organise,convene,arrange",
        "lead": "lead,head,direct,coordinate,co-ordinate,command,chair,oversee,spearhead",
        "funder": "fund,finance,sponsor,co-finance,bankroll,pay,pay for,contribute,spend,invest,pledge,promise,donate"
        ",grant,allocate,give",
        "participant": "attend,join,join in,come aboard,sign,initial,ratify,conclude,adopt,accede,adhere,take part,participate"
        ",complete",
        "speaker": "tell,address",
        "partner": "hold,open,launch,conduct,carry out,extend,start,begin,run,set up,establish,found,create,renew,resume"
        ",test,develop,support,back,assist,mount,stage,co-host,co-organize",
        "provider": "supply,provide,deliver,lend",
        "manager": "implement,manage,administer,operate",
    }.items()
}
ROLE_OF = {verb: role for role, verbs in _ROLES.items() for verb in verbs}
#: What something is given to or for: Austria contributed a million to the project.
GIVES = frozenset(
    "give pay contribute spend invest supply provide deliver pledge promise donate grant allocate lend".split()
)
#: Persons count with these only.
OF_PERSONS = ("lead", "organizer", "host", "participant", "speaker")
HELP = {
    **dict.fromkeys(
        ("support", "help", "assistance", "backing", "cooperation", "co-operation", "coordination", "aid"),
        "partner",
    ),
    **dict.fromkeys(("collaboration", "partnership", "participation", "conjunction"), "partner"),
    **dict.fromkeys(("funding", "fund", "money", "financing"), "funder"),
}
LISTED = {
    **dict.fromkeys(
        ("participant", "attendee", "signatory", "guest", "delegate", "delegation", "speaker"), "participant"
    ),
    **dict.fromkeys(("sponsor", "donor", "funder"), "funder"),
    "host": "host",
    "organizer": "organizer",
    "organiser": "organizer",
    "partner": "partner",
    "leader": "lead",
}
#: What is done under somebody's lead, on somebody's initiative, with somebody's participation.
MANNER = {
    **dict.fromkeys("lead leadership coordination co-ordination command direction guidance".split(), "lead"),
    "initiative": "initiator",
    "invitation": "host",
    "participation": "participant",
    **dict.fromkeys(("auspices", "aegis"), "organizer"),
}
ACCEDES = frozenset(("accede", "adhere"))
COMES = frozenset(("take part", "participate", "attend", *ACCEDES, "join in", "come aboard"))
#: What an event does with those who come.
GATHERS = frozenset(
    ("involve", "bring together", "gather", "unite", "include", "draw", "feature", "comprise", "attract")
)
#: Verbs by which an initiative goes on, so that who is named beside it takes part.
GOES_ON = frozenset((*ROLE_OF, "take place", "last", "meet", "open", "close", "kick off"))
#: What is done in an operation, by whoever has no name.
RAIDS = frozenset(
    "seize arrest detain confiscate check search inspect find recover freeze rescue dismantle intercept uncover discover stop"
    " free raid identify refuse deport question screen destroy close".split()
)
