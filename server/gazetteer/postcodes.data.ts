/**
 * Areas of British postcodes by nation: the letters, and the town after which they are named where that is a city of
 * its own. Areas that lie in two nations are left out.
 */
export const POSTCODE_AREAS: Record<"ENG" | "SCT" | "WLS" | "NIR", string> = {
  ENG: "AL St Albans,B Birmingham,BA Bath,BB Blackburn,BD Bradford,BH Bournemouth,BL Bolton,BN Brighton,BR Bromley,BS Bristol,CB Cambridge,CM Chelmsford,CO Colchester,CR Croydon,CT Canterbury,CV Coventry,CW Crewe,DA Dartford,DE Derby,DH Durham,DL Darlington,DN Doncaster,DT Dorchester,DY Dudley,E London,EC London,EN Enfield,EX Exeter,FY Blackpool,GL Gloucester,GU Guildford,HA Harrow,HD Huddersfield,HG Harrogate,HP Hemel Hempstead,HU Hull,HX Halifax,IG Ilford,IP Ipswich,KT Kingston upon Thames,L Liverpool,LA Lancaster,LE Leicester,LN Lincoln,LS Leeds,LU Luton,M Manchester,ME Rochester,MK Milton Keynes,N London,NE Newcastle upon Tyne,NG Nottingham,NN Northampton,NR Norwich,NW London,OL Oldham,OX Oxford,PE Peterborough,PL Plymouth,PO Portsmouth,PR Preston,RG Reading,RH Redhill,RM Romford,S Sheffield,SE London,SG Stevenage,SK Stockport,SL Slough,SM Sutton,SN Swindon,SO Southampton,SP Salisbury,SR Sunderland,SS Southend-on-Sea,ST Stoke-on-Trent,SW London,TA Taunton,TF Telford,TN Tonbridge,TQ Torquay,TR Truro,TS Middlesbrough,TW Twickenham,UB Southall,W London,WA Warrington,WC London,WD Watford,WF Wakefield,WN Wigan,WR Worcester,WS Walsall,WV Wolverhampton,YO York",
  SCT: "AB Aberdeen,DD Dundee,EH Edinburgh,FK Falkirk,G Glasgow,HS Stornoway,IV Inverness,KA Kilmarnock,KW Kirkwall,KY Kirkcaldy,ML Motherwell,PA Paisley,PH Perth,ZE Lerwick",
  WLS: "CF Cardiff,LL Llandudno,SA Swansea",
  NIR: "BT Belfast",
};
/** Areas on a border: the country is sure, the nation is not. */
export const BORDER_AREAS = "CA CH DG HR LD NP SY TD";

/** Provinces and territories of Canada by the first letter of a postcode, as GeoNames numbers them. */
export const CANADIAN_LETTERS = "A05 B07 C09 E04 G10 H10 J10 K08 L08 M08 N08 P08 R03 S11 T01 V02 Y12";
