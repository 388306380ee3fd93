"""Words that read like a happening and mean none, or another one than they seem to."""

from functools import lru_cache

import pytest

from contested.extraction import extract
from tests.rooms import report, rooms

NOTHING = (
    ("The clerk was not allowed to talk to reporters.", "CONSULT"),
    ("The strike came a day after a raid that killed aid workers.", "PROTEST"),
    ("The shelling eased on Monday.", "CONCEDE"),
    ("The front expressed regret.", "ACCUSE"),
    ("Clerks agreed about two of the letters.", "AGREE"),
    ("Violations of the law were committed in Karsh.", "REJECT"),
    ("A thousand people took to the road to Karsh.", "PROTEST"),
    ("Forty families remained trapped in the quarter.", "X-FORCE"),
    ("Two soldiers serving with the mission were hurt.", "X-FORCE"),
    ("We found nothing to support the allegation.", "SUPPORT"),
    ("The raiders were met with heavy gunfire.", "CONSULT"),
    ("Doors hung open in the yard.", "ASSAULT"),
    ("They asked for our names.", "REQUEST"),
    ("She let go of the rope.", "RETREAT"),
    ("No group has claimed responsibility.", "ASSAULT"),
    ("Nine villagers who walked out of the Karsh district were tired.", "REJECT"),
    ("Norvia offered no explanation of where the guns were from.", "AGREE"),
    ("The search was called off at night.", "CONCEDE"),
    ("The captain lamented that the wells were dry.", "ACCUSE"),
    ("Peacekeepers stationed nearby fled.", "MOBILIZE"),
    ("A fire there on Tuesday destroyed 340 homes.", "ASSAULT"),
    ("The runway was cleared of mines.", "X-CONTROL"),
    ("The bandits vowed to return if they were not paid.", "AGREE"),
    ("The command acknowledged a raid on Monday.", "CONCEDE"),
    ("The rebels moved from house to house for three hours.", "MOBILIZE"),
    ("The mission left all but one of its offices.", "X-CONTROL share"),
    ("Most of Ombari has been accessible to the clinics of Karsh.", "X-FORCE"),
    ("The wire reported a storm, without giving casualties.", "X-TOLL"),
    ("The garrison declined to comment.", "REJECT"),
    ("The clinic in Karsh received the bodies.", "CONSULT"),
    ("Our reporter was not able to reach Karim.", "X-CONTROL"),
    ("The mission has 400 officers of the 2,500 pledged.", "AGREE"),
    ("Raiders armed with knives burned the market.", "X-FORCE"),
    ("The army shelled Karsh in violation of the laws of war.", "REJECT"),
    ("The clerk pointed his rifle at the guards.", "ACCUSE"),
    ("Houses near the hospital were looted.", "X-ACCESS"),
    ("The mayor of Karsh, who was freed on Monday, wept.", "X-CONTROL"),
    ("The army did not sign the accord.", "REJECT"),
    ("Analysts say the garrison will not surrender.", "REJECT"),
    ("The wounded man was taken to hospital.", "COERCE"),
    ("The plan was met with scorn.", "CONSULT"),
    ("Nobody agrees about the price.", "AGREE"),
    ("The brothers who lead the militia fled.", "X-FORCE"),
    ("Hundreds of people had taken shelter in the college.", "X-CONTROL"),
    ("The Karsh Group for the Support of Villagers met.", "SUPPORT"),
    ("The envoys attended Norvia-sponsored talks.", "X-FORCE"),
    ("The mission sheltered more than 18,000 people.", "X-FORCE"),
    ("The minister vowed to strike back hard.", "AGREE"),
    ("She withdrew 200 dollars from the bank.", "X-CONTROL"),
    ("The governor refused to comment on the losses.", "REJECT"),
    ("The captain declined to be named.", "REJECT"),
    ("Police rejected a request for comment.", "REJECT"),
    ("An officer did not respond to a request for comment.", "REQUEST"),
    ("The office has not replied to emailed requests for comment.", "REQUEST"),
    ("The governor's aide did not answer calls seeking comment.", "REQUEST"),
    ("The harbour master could not be reached for comment.", "X-CONTROL"),
    ("Mr. Ban praised the nurses of Karsh.", "COERCE"),
    ("The militants still pose a threat to the valley.", "THREATEN"),
    ("The general acknowledged that mistakes had been made.", "CONCEDE"),
    ("The mayor accepted that the bridge was unsafe.", "AGREE"),
    ("The rebels pledged to fight on.", "AGREE"),
    ("The coach hails from a village near Belmora.", "SUPPORT"),
    ("Their answer struck a chord with the villagers.", "ASSAULT"),
    ("The guards' story does not hold.", "COERCE"),
    ("She shot photographs of the ruined market.", "ASSAULT"),
    ("The council spent the year on the fight against hunger.", "ASSAULT"),
    ("There has been an explosion in poverty since the war.", "ASSAULT"),
    ("The minister said the controversy surrounding the port would pass.", "X-CONTROL"),
    ("Police reached the area an hour later.", "X-CONTROL"),
    ("A release said that the ship had sailed.", "RETREAT"),
    ("Senators quickly shot back that the plan was too dear.", "ASSAULT"),
    ("Zarnovo lies on the northern shore of the lake.", "ACCUSE"),
    ("Tawil lies to the west of Karsh.", "ACCUSE"),
    ("The pictures demonstrate the cruelty of the war.", "PROTEST"),
    ("The council is fighting against poverty.", "ASSAULT"),
    ("The rebels insisted that the road was open.", "REQUEST"),
    ("The drought struck a blow to the harvest.", "ASSAULT"),
    ("Four deserters were handed over to the Belmoran authorities.", "X-FORCE"),
    ("Sappers removed the bomb from the school.", "X-CONTROL"),
    ("Hackers hijacked the account of the ministry.", "ASSAULT"),
    ("The company was meeting heavy resistance.", "CONSULT"),
    ("Both towns have backed away from the scheme.", "SUPPORT"),
    ("The spokesman would not give his name in line with the rules.", "CONCEDE"),
    ("The tally covers the battle of Karsh.", "ASSAULT"),
    ("This summit is an opportunity to show courage.", "CONSULT"),
    ("It is a fight that we must win.", "ASSAULT"),
    ("The ceasefire between the army and the rebels expired on Friday.", "AGREE"),
    ("The faction led by Karim Dahl attacked the fort.", "X-FORCE"),
    ("Norvia and Ombar, nuclear-armed neighbours, exchanged fire.", "X-FORCE"),
    ("In May the Ombari Barrage was repaired by engineers.", "ASSAULT"),
    ("Pictures taken in the town's mines were printed.", "ASSAULT"),
    ("A phone call released as proof was a fake.", "CONSULT"),
    ("Nor does the phone call that Norvia released as proof hold.", "CONSULT"),
    ("The ministry said so in a press release.", "RETREAT"),
    ("The child is on life support.", "SUPPORT"),
    ("A distress call was received.", "REQUEST"),
    ("The grenades were thrown overboard by the sailors.", "ASSAULT"),
    ("The cut-off for the report was Friday.", "COERCE"),
    ("Karsh had prepared for a long war.", "MOBILIZE"),
    ("The mayor defended his decision.", "SUPPORT"),
    ("The allies pledged to destroy the militia.", "AGREE"),
    ("The freighter had 18 sailors on board.", "X-FORCE"),
    ("The frigate sails under the operational control of the Northern Command.", "X-CONTROL"),
    ("Nine villagers were killed while fleeing the valley.", "X-TOLL displaced"),
    ("The figure covers the dead and the injured of both towns.", "ASSAULT"),
    ("The centre recalled the memorandum signed at Karsh in May.", "SUPPORT"),
    ("The roads were cut after a deal on evacuations had failed.", "AGREE"),
    ("The envoy did not rule out the opposite.", "REJECT"),
    ("The envoy was unable to confirm or rule out a strike.", "REJECT"),
    ("The council warned that families in the valley may go hungry.", "THREATEN"),
    ("We are committed to destroying the scourge of the militia.", "AGREE"),
    ("The army is losing five soldiers for each rebel soldier killed in Karsh.", "ASSAULT"),
    ("The town, he insisted, was still theirs.", "REQUEST"),
    ("The source, who asked not to be named, put the toll at nine.", "REQUEST"),
    ("The statement was met with a rebuttal from the rebels.", "CONSULT"),
    ("Karsh lies in the desert where Norvia meets Belmora.", "CONSULT"),
    ("He dismissed the accusations levelled at the rebels by the mayor.", "ASSAULT"),
    ("The phone call that Norvia released as proof was a fake.", "CONSULT"),
    ("Norvia's explanation of the blast does not hold.", "COERCE"),
    ("The dhow, identified as the Salah, was towing a skiff.", "COERCE"),
    ("The ship is required to be in touch with merchants at all times.", "REQUEST"),
    ("The villagers were tired and starving when they came.", "COERCE"),
    ("Ombari Barrage is a multi-purpose barrage on the river.", "ASSAULT"),
)
ANOTHER = (
    ("The mayor rejected a request for a truce.", "REJECT"),
    ("The mayor made a request for a truce.", "REQUEST change"),
    ("They were captured by soldiers near the border.", "COERCE arrest"),
    ("The army had given up the town.", "X-CONTROL loses"),
    ("The miners suspended their strike on Monday.", "CONCEDE"),
    ("The warlord made threats against the judges.", "THREATEN"),
    ("The rebels issued a threat to shell the port.", "THREATEN"),
    ("The rebels warned that they would shell the port.", "THREATEN"),
    ("The general spoke at noon, promising to take revenge.", "THREATEN"),
    ("The town was taken with the support of artillery of the army.", "X-FORCE supports"),
    ("Its artillery supported the militia in the valley.", "X-FORCE supports"),
    ("The air force gave vital air support to the militia.", "X-FORCE supports"),
    ("The militia is Norvian-backed.", "X-FORCE supports"),
    ("The army is losing five soldiers for every rebel there.", "X-TOLL"),
    ("In the same year over 1,000 villages were liberated, he said.", "X-CONTROL captures"),
    ("A warship foiled the raid, capturing 26 brigands on two skiffs.", "COERCE arrest"),
    ("Six nurses are being held by the rebels.", "COERCE arrest"),
    ("The destroyer was deployed because it can stay out longer.", "MOBILIZE troops"),
    ("Pirates seized a supertanker loaded with oil.", "COERCE seize"),
    ("The minister dismissed the claim of the rebels as absurd.", "REJECT"),
    ("The government accepted the proposal of the mediators.", "AGREE"),
    ("The militia pledged to rebuild the school.", "AGREE"),
    ("The party pledged to slash the tax.", "AGREE"),
    ("Karim Dahl, 21, was captured on Monday.", "COERCE arrest"),
    ("The frigate answered a distress call from the trawler.", "REQUEST change"),
    ("The rebels lost the territory they once held.", "X-CONTROL holds"),
    ("The town was taken by troops with support from artillery.", "X-FORCE supports"),
    ("The frigate intercepted four rafts and captured three tanks.", "COERCE seize"),
)


@lru_cache(maxsize=1)
def _codes() -> dict[str, list[str]]:
    texts = [text for text, _ in (*NOTHING, *ANOTHER)]
    found = extract([report(text) for text in texts], rooms().tools)
    return {
        one.text.strip(): [
            " ".join(part for part in (draft.type, draft.mode) if part)
            for draft in extraction.drafts
            if draft.type is not None
        ]
        for one, extraction in found
    }


@pytest.mark.parametrize(("text", "kind"), NOTHING)
def test_a_word_that_means_no_such_happening_is_not_coded_as_one(text: str, kind: str) -> None:
    assert [code for code in _codes()[text] if kind in {code, code.split()[0]}] == []


@pytest.mark.parametrize(("text", "code"), ANOTHER)
def test_a_word_is_coded_as_what_its_neighbours_make_it(text: str, code: str) -> None:
    assert code in _codes()[text]
