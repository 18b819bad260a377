/// A small agreement that uses every member once: what the reference shows how to write is read and
/// divided by the tests.
public enum ExampleAgreement {
  /// Its files, by their names.
  public static let files: [String: String] = [
    AgreementFiles.agreementName: agreement, AgreementFiles.registerName: register,
    "invånare.csv": "recipient,value\nNorra länet,3000\nSödra länet,6000\nÖn,1000\n",
    "platser.csv": "recipient,value\nNorr,12.5\nSöder,40\nÖn,7\n",
    "kommuninvånare.csv": "recipient,value\nNystad,3000\nGamlestad,2500\nHamnstad,3500\nÖn,1000\n",
    "veckor-2021.csv": "recipient,value\nNorr,100\nSöder,250\nÖn,40\n",
    "veckor-2022.csv": "recipient,value\nNorr,130\nSöder,240\nÖn,60\n",
  ]

  /// A scenario's file.
  public static let scenario = """
    {
      "$schema": "scenario.schema.json",
      "title": "Mer till grundbeloppet",
      "description": "Vad ett dubbelt grundbelopp skulle ge",
      "set": {"funds.base.base": 2000, "inhabitants[*]*": 1.01},
      "keys": {
        "places": "andra-platser.csv",
        "need": {
          "file": "behov.csv", "name": "Behovsindex", "unit": "poäng", "subject": "recipient",
          "date": "2023-01-01", "source": "Regionernas enkät"
        }
      }
    }
    """

  private static let register = """
    recipient,groups,county code,county,municipality code,organisation number,aliases,remark,landsdel
    Norr,regions,01,Norra länet,,,Region Norr,,fastlandet
    Söder,regions,02,Södra länet,,,Region Söder,,fastlandet
    Ön,regions;municipalities,03,Ön,0380,,Öns kommun,både region och kommun,öarna
    Nystad,municipalities,01,Norra länet,0180,,,,fastlandet
    Gamlestad,municipalities,02,Södra länet,0280,,,,fastlandet
    Hamnstad,municipalities,02,Södra länet,0281,,,,fastlandet
    """

  /// The text of its own file.
  static let agreement = """
    {
      "$schema": "agreement.schema.json",
      "id": "exempel",
      "title": "Exempel på en överenskommelse 2022",
      "parties": ["Staten", "Sveriges Kommuner och Regioner"],
      "signed": "Stockholm den 27 januari 2022",
      "signedOn": "2022-01-27",
      "amends": {"agreement": "2021", "reason": "Riksdagen har beslutat om mer medel", "date": "2022-01-12"},
      "total": 108120,
      "citation": {"section": "8", "paragraph": "andra stycket", "quote": "Totalt uppgår medlen till 108 120 kronor."},
      "registerSource": "Bilaga 1",
      "groups": [
        {"id": "regions", "name": "Regionerna"},
        {"id": "municipalities", "name": "Kommunerna"},
        {"id": "others", "name": "Andra huvudmän", "open": true},
        {"id": "reporting", "name": "De som redovisar", "namedByKeys": true}
      ],
      "inhabitants": "inhabitants",
      "keys": [
        {"id": "inhabitants", "name": "Befolkning 1/11 2021", "unit": "invånare", "subject": "county", "date": "2021-11-01", "source": "SCB", "file": "invånare.csv"},
        {"id": "places", "name": "Platser", "unit": "platser", "subject": "recipient", "fractional": true, "source": "Bilaga 2", "file": "platser.csv"},
        {"id": "residents", "name": "Kommuninvånare", "unit": "invånare", "subject": "recipient", "source": "SCB", "file": "kommuninvånare.csv"},
        {"id": "weeks-2021", "name": "Veckor 2021", "unit": "veckor", "subject": "recipient", "source": "redovisningarna", "file": "veckor-2021.csv"},
        {"id": "weeks-2022", "name": "Veckor 2022", "unit": "veckor", "subject": "recipient", "source": "redovisningarna", "file": "veckor-2022.csv"},
        {"id": "weighted", "name": "Vägd befolkning", "unit": "vägda invånare", "source": "förordningen, 5 §", "product": ["inhabitants", "1.05"]},
        {"id": "both-years", "name": "Veckor båda åren", "unit": "veckor", "source": "förordningen, 5 §", "sum": ["weeks-2021", "weeks-2022"]},
        {"id": "half-year", "name": "Veckor i medeltal", "unit": "veckor", "source": "förordningen, 5 §", "mean": ["weeks-2021", "weeks-2022"]},
        {"id": "beyond-five", "name": "Platser över fem", "unit": "platser", "source": "förordningen, 5 §", "difference": ["places", 5]},
        {"id": "per-place", "name": "Invånare per plats", "unit": "invånare per plats", "source": "förordningen, 5 §", "quotient": ["inhabitants", {"sum": ["places", 1]}]}
      ],
      "funds": [
        {
          "id": "share", "name": "Nära vård", "amount": 10020,
          "recipients": {"name": "Regionerna", "groups": ["regions"]},
          "rule": {"share": "inhabitants"},
          "rounding": {"unit": 1, "ties": "larger-entitlement"},
          "budgetItem": "17",
          "ofWhich": [{"name": "Fast läkarkontakt", "amount": 200, "citation": {"section": "2", "quote": "Av dessa avsätts 200 kronor."}}],
          "citation": {"section": "9", "quote": "Medlen fördelas efter befolkning."}
        },
        {
          "id": "carried", "name": "Medarbetare", "amount": 15,
          "recipients": {"name": "Regionerna", "groups": ["regions"]},
          "rule": {"share": "inhabitants"},
          "residual": {"carriers": [{"recipient": "Norr", "amount": -1}], "citation": {"section": "Bilaga 1", "quote": "Norr 4"}},
          "citation": {"section": "9", "quote": "Medlen fördelas efter befolkning."}
        },
        {
          "id": "blend", "name": "Kompetens", "amount": 10000,
          "recipients": {"name": "Regionerna", "groups": ["regions"]},
          "rule": {"blend": [{"weight": "1/2", "rule": {"share": "weighted"}}, {"weight": "0.5", "rule": {"equal": true}}]},
          "citation": {"section": "9", "quote": "Hälften efter befolkning och hälften lika."}
        },
        {
          "id": "base", "name": "Ambulans", "amount": 10000,
          "recipients": {"name": "Regionerna", "groups": ["regions"]},
          "rule": {"base": 1000, "then": {"base": {"amount": 10, "times": "places"}, "then": {"share": "half-year"}}},
          "citation": {"section": "9", "quote": "Ett grundbelopp på 1 000 kronor."}
        },
        {
          "id": "growth", "name": "Praktik", "amount": 10000,
          "recipients": {"name": "Regionerna", "groups": ["regions"]},
          "rule": {"growth": {"from": "weeks-2021", "to": "weeks-2022"}},
          "citation": {"section": "4", "quote": "Medlen fördelas efter ökningen."}
        },
        {
          "id": "fixed", "name": "Namngivna belopp", "amount": 10000,
          "recipients": {"name": "Regionerna", "groups": ["regions"]},
          "rule": {"fixed": {"Norr": 6000, "Ön": 4000}},
          "citation": {"section": "9", "quote": "Norr får 6 000 kronor och Ön 4 000 kronor."}
        },
        {
          "id": "only", "name": "Bara några", "amount": 5000,
          "recipients": {"name": "Regionerna", "groups": ["regions"]},
          "rule": {"only": ["Norr", "Söder"], "then": "equal"},
          "citation": {"section": "9", "quote": "Norr och Söder delar lika."}
        },
        {
          "id": "bounds", "name": "Lägst och högst", "amount": 10000,
          "recipients": {"name": "Regionerna", "groups": ["regions"]},
          "rule": {"bounds": {"atLeast": {"key": "both-years"}, "atMost": 6000}, "then": {"share": "per-place"}},
          "citation": {"section": "9", "quote": "Dock högst 6 000 kronor."}
        },
        {
          "id": "split", "name": "Båda leden", "amount": 20000,
          "recipients": {"name": "Regionerna och kommunerna", "groups": ["regions", "municipalities"]},
          "rule": {
            "split": [
              {"weight": "0.7", "recipients": ["municipalities"], "rule": {"share": "residents"}},
              {"weight": "0.3", "recipients": ["regions"], "rule": {"share": "beyond-five"}}
            ],
            "inSeveralParts": ["Ön"]
          },
          "citation": {"section": "9", "quote": "70 procent till kommunerna och 30 procent till regionerna."}
        },
        {
          "id": "stages", "name": "I två steg", "amount": 10000,
          "recipients": {"name": "Kommunerna", "groups": ["municipalities"]},
          "rule": {"stages": {"by": "county", "key": "inhabitants"}, "then": {"share": "residents"}},
          "citation": {"section": "9", "quote": "Först mellan länen, sedan mellan länets kommuner."}
        },
        {
          "id": "parts", "name": "Per landsdel", "amount": {"units": 20, "price": 50},
          "recipients": {"name": "Regionerna", "groups": ["regions"]},
          "rule": {"stages": {"by": {"column": "landsdel"}, "key": "inhabitants"}, "then": "equal"},
          "citation": {"section": "9", "quote": "Först mellan landsdelarna, sedan lika inom var och en."}
        },
        {
          "id": "repeated", "name": "Länets värde för var och en", "amount": 10000,
          "recipients": {"name": "Kommunerna", "groups": ["municipalities"]},
          "rule": {"share": "inhabitants", "repeatsCounties": true},
          "rounding": {"each": "down"},
          "rest": {"fund": "stages"},
          "citation": {"section": "9", "quote": "Varje kommun räknas med länets befolkning."}
        },
        {
          "id": "per-place", "name": "Per plats", "amount": 1000,
          "recipients": {"name": "Regionerna", "groups": ["regions"]},
          "rule": {
            "first": {"perUnit": {"amount": 5, "key": "places", "atMost": 150}},
            "then": {"qualified": {"key": "weeks-2022", "atLeast": 100, "others": "excluded"}, "then": "equal"}
          },
          "citation": {"section": "9", "quote": "Fem kronor per plats, resten till dem med minst hundra veckor."}
        },
        {
          "id": "best", "name": "De bästa", "amount": {"times": "1.0205", "of": 980, "rounded": "down"},
          "recipients": {"name": "Regionerna", "groups": ["regions"]},
          "rule": {"qualified": {"key": "per-place", "highest": 2, "ties": "listed-order"}, "then": "equal"},
          "citation": {"section": "9", "quote": "De två med flest invånare per plats."}
        },
        {
          "id": "unpaid", "name": "Det som blir över", "amount": 85,
          "recipients": {"name": "Regionerna", "groups": ["regions"]},
          "rule": {"bounds": {"atMost": 20}, "then": "equal"},
          "rest": "unallocated",
          "citation": {"section": "9", "quote": "Medel som inte fördelas betalas inte ut."}
        }
      ],
      "budget": {
        "appropriation": "1:6 Bidrag till folkhälsa och sjukvård",
        "items": [{"number": "17", "name": "Stärkt ambulanssjukvård"}],
        "citation": {"section": "10", "quote": "Anslagsposten 17 Stärkt ambulanssjukvård."}
      },
      "crossSums": [
        {"name": "Nära vård och medarbetare", "amount": 10035, "funds": ["share", "carried"], "citation": {"section": "2", "quote": "Tillsammans 10 035 kronor."}}
      ],
      "tables": [
        {
          "id": "bilaga-1", "title": "Bilaga 1. Medel till regionerna",
          "columns": [
            {"heading": "Region", "shows": "recipient"},
            {"heading": "Befolkning", "shows": "key", "key": "inhabitants"},
            {"heading": "Nära vård", "shows": "grant", "fund": "share"},
            {"heading": "Totalt", "shows": "total"}
          ],
          "recipientRows": {"groups": ["regions"], "names": ["Region Norr", "Region Söder", "Ön"]},
          "totalRow": "Totalt"
        },
        {
          "id": "avsnitt-8", "title": "Avsnitt 8. Medlen",
          "columns": [
            {"heading": "Insatsområde", "shows": "fund"},
            {"heading": "Belopp", "shows": "amount"}
          ],
          "fundRows": [
            {"fund": "share", "name": "Nära vård för alla"}, {"fund": "carried", "continues": true}, {"fund": "blend"}, {"fund": "base"},
            {"fund": "growth"}, {"fund": "fixed"}, {"fund": "only"}, {"fund": "bounds"}, {"fund": "split"},
            {"fund": "stages"}, {"fund": "parts"}, {"fund": "repeated"}, {"fund": "per-place"}, {"fund": "best"}, {"fund": "unpaid"}
          ],
          "totalRow": "Totalt"
        }
      ],
      "notes": [
        {"text": "Avsnitt 2 anger beloppet i ord.", "funds": ["share"], "citation": {"section": "2", "quote": "Av dessa avsätts tvåhundra kronor."}}
      ],
      "terms": {
        "registryNumber": {"value": "S2022/00000", "source": "Regeringens uppdrag i juni 2022", "citation": {"section": "10", "quote": "Diarienumret ska framgå av samtliga handlingar."}},
        "period": {"from": "2022-01-01", "until": "2022-12-31", "source": "Regeringens uppdrag i juni 2022"},
        "channels": [
          {
            "funds": ["share", "carried"], "payer": "Kammarkollegiet", "payerSource": "Regeringens uppdrag i juni 2022",
            "payee": "recipient", "requisitioned": true, "from": "2022-02-01", "until": "2022-12-01",
            "citation": {"section": "10", "quote": "Medlen betalas ut engångsvis efter rekvisition."}
          },
          {
            "funds": ["blend"], "payer": "Kammarkollegiet", "payee": "recipient",
            "instalments": [
              {"part": "1/3", "from": "2022-02-01", "until": "2022-02-28"},
              {"amount": 100, "until": "2022-06-30"}, {"until": "2022-10-31"}
            ],
            "citation": {"section": "10", "quote": "Medlen betalas ut i tre delar."}
          }
        ],
        "deadlines": [
          {
            "id": "report", "what": "Delredovisning", "duty": "interim-report", "groups": ["regions"], "to": "Socialstyrelsen",
            "date": "2022-09-30", "consequence": {"kind": "condition", "text": "Delredovisningen är en förutsättning för medlen."},
            "citation": {"section": "7", "quote": "Senast den 30 september 2022."}
          },
          {
            "id": "question-form", "what": "Frågeunderlag", "duty": "other", "by": "SKR", "to": "Regionerna",
            "date": "2022-03-31", "consequence": {"kind": "unstated", "text": "Överenskommelsen anger ingen påföljd."},
            "citation": {"section": "7", "quote": "Senast den 31 mars 2022."}
          }
        ],
        "forms": [
          {
            "id": "requisitions", "title": "Rekvisition",
            "fields": [
              {"id": "received", "heading": "Inkommen", "english": "Received", "agreesWith": "received"},
              {"id": "recipient", "heading": "Bidragsmottagare", "english": "Recipient", "agreesWith": "recipient"},
              {"id": "grant", "heading": "Belopp", "english": "Amount", "agreesWith": "grant"},
              {"id": "remark", "heading": "Anmärkning", "english": "Remark", "optional": true}
            ],
            "citation": {"section": "Bilaga 2", "quote": "Uppgifter som ska ingå i rekvisitionen."}
          }
        ]
      }
    }
    """
}
