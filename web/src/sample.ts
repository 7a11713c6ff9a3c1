// A made-up story that shows what the page can find. None of these people, companies or ships exist.

export const SAMPLE_DATE = "2024-03-14";

export const SAMPLE_ARTICLE = `Norway and Kenya sign coastguard pact after tanker rescue

MOMBASA, Kenya, March 14 – KENYA and Norway agreed on Thursday to patrol the Indian Ocean together, nine days after fishermen pulled 31 sailors from a burning tanker off Lamu.

Defence Minister Ingrid Solvang and Kenyan Foreign Secretary Daniel Mwangi Otieno signed the Mombasa Maritime Agreement at Fort Jesus. The Kenya Coast Guard Service (KCGS) will receive two patrol boats and a Bayraktar TB2 drone; Norwegian crews will train at the Manda Bay naval base.

“Nobody asked the fishermen for papers before they jumped in,” Solvang said. “They have shown both our governments how it is done.”

The tanker, the Stella Borealis, was carrying diesel from Fujairah to Dar es Salaam when it was hit on March 5. Investigators of the International Maritime Organization (IMO) found fragments of an anti-ship missile in its hull. The IMO has not said who fired it. Somali militants denied any part in the attack.

Otieno, a former professor at the University of Nairobi, called the agreement “a lifeboat, not a warship”. Opposition leader Grace Wanjiru Kamau was less impressed. In an interview with the Daily Nation she asked why Parliament had learnt of it from Twitter, and said that the Coastal People’s Party (CPP) would challenge it under the Public Participation Act.

“We are grateful to the Norwegians,” Kamau said. “We would be more grateful to read what was signed.”

In Oslo, Prime Minister Henrik Aasen told the Storting that the boats would arrive before the Africa Climate Summit opens in Nairobi in September. Nordlys Energi, which is looking for gas off the Kenyan coast, said it had played no part in the talks.

Abdul Hassan, the skipper who reached the Stella Borealis first, watched the ceremony from the sea wall. He speaks Swahili and some Arabic, and had not followed the English speeches. “Otieno shook my hand,” Hassan said. “Then he asked me about the fuel.”`;
