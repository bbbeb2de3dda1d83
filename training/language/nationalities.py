"""Nationality adjectives and demonyms that the name labels of the training data take as names of states."""

NATIONALITIES = frozenset(
    """Afghan Afghans Albanian Albanians Algerian American Americans Angolan Arab Arabs Argentine Argentinian Armenian Armenians Australian
    Australians Austrian Azerbaijani Azeri Bahraini Bangladeshi Belarusian Belgian Bosnian Bosnians Brazilian British Britons Bulgarian Burmese
    Burundian Cambodian Cameroonian Canadian Canadians Chadian Chechen Chechens Chilean Chinese Colombian Colombians Congolese Croat Croatian
    Croats Cuban Cubans Cypriot Czech Danish Dutch Ecuadorian Egyptian Egyptians Emirati English Eritrean Eritreans Estonian Ethiopian
    Ethiopians European Europeans Filipino Filipinos Finnish French Frenchman Gazan Gazans Georgian Georgians German Germans Ghanaian Greek
    Greeks Guatemalan Haitian Haitians Honduran Hungarian Hungarians Icelandic Indian Indians Indonesian Indonesians Iranian Iranians Iraqi
    Iraqis Irish Israeli Israelis Italian Italians Ivorian Jamaican Japanese Jordanian Jordanians Kazakh Kenyan Kenyans Korean Koreans
    Kosovar Kurdish Kurd Kurds Kuwaiti Kyrgyz Latvian Lebanese Liberian Libyan Libyans Lithuanian Macedonian Malaysian Malian Maltese
    Mauritanian Mexican Mexicans Moldovan Mongolian Moroccan Mozambican Nepalese Nepali Nicaraguan Nigerian Nigerians Norwegian Omani
    Pakistani Pakistanis Palestinian Palestinians Panamanian Peruvian Polish Portuguese Qatari Romanian Romanians Russian Russians Rwandan
    Rwandans Salvadoran Saudi Saudis Scottish Senegalese Serb Serbian Serbs Singaporean Slovak Slovenian Somali Somalis Spanish Sudanese
    Swedish Swiss Syrian Syrians Taiwanese Tajik Tamil Tamils Tanzanian Thai Tunisian Turk Turkish Turks Turkmen Ugandan Ugandans Ukrainian
    Ukrainians Uruguayan Uzbek Venezuelan Venezuelans Vietnamese Welsh Yemeni Yemenis Yugoslav Zairean Zambian Zimbabwean Soviet""".split()
)
