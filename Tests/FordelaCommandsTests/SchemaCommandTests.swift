import FordelaCommands
import Foundation
import TestSupport
import Testing

struct SchemaCommandTests {
  @Test func `the schema of a scenario is printed in either language`() {
    #expect(
      FordelaCommandLine.run(["schema", "scenario", "--language", "sv"]).output == """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "Ett scenario",
          "type": "object",
          "properties": {
            "$schema": {"description": "Schemat som en redigerare fyller i och kontrollerar filen efter.", "type": "string", "pattern": "[^ ]"},
            "title": {"description": "Vad scenariot heter.", "type": "string", "pattern": "[^ ]"},
            "description": {"description": "Vad scenariot handlar om.", "type": "string", "pattern": "[^ ]"},
            "set": {
              "description": "Ändringarna, vid sina sökvägar.",
              "type": "object",
              "additionalProperties": {}
            },
            "keys": {
              "description": "Filer med värden som ersätter nycklars, och nya nycklar, vid deras id.",
              "type": "object",
              "additionalProperties": {
                "anyOf": [
                  {"type": "string", "pattern": "[^ ]"},
                  {
                    "type": "object",
                    "properties": {
                      "file": {"description": "Filen med dess värden, bredvid scenariots.", "type": "string", "pattern": "[^ ]"},
                      "name": {"description": "Vad den heter; annars dess id.", "type": "string", "pattern": "[^ ]"},
                      "unit": {"description": "Vad som räknas; annars dess id.", "type": "string", "pattern": "[^ ]"},
                      "subject": {
                        "description": "Vad en rad handlar om; annars det som överenskommelsens första nyckel handlar om.",
                        "enum": ["county", "recipient"]
                      },
                      "date": {"description": "Dagen som värdena gäller.", "type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
                      "source": {"description": "Varifrån värdena kommer; annars dess fil.", "type": "string", "pattern": "[^ ]"}
                    },
                    "required": ["file"],
                    "additionalProperties": false
                  }
                ]
              }
            }
          },
          "required": ["title"],
          "additionalProperties": false
        }

        """)
    let english = FordelaCommandLine.run(["schema", "scenario"]).output
    #expect(english.contains(#""title": {"description": "What the scenario is called.""#))
  }

  @Test func `the schema of an agreement is JSON, and tells every kind of rule`() throws {
    let result = FordelaCommandLine.run(["schema"])
    #expect(result.status == 0 && result.diagnostics.isEmpty)
    let schema = try #require(
      JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let definitions = try #require(schema["$defs"] as? [String: Any])
    let rule = try #require(definitions["rule"] as? [String: Any])
    let kinds = try #require(rule["anyOf"] as? [[String: Any]])
    let first = kinds.dropFirst().compactMap { ($0["required"] as? [String])?.first }
    #expect(
      Set(first).isSuperset(of: [
        "share", "blend", "base", "growth", "fixed", "equal", "only", "bounds", "split", "stages",
      ]))
    #expect(result.output == FordelaCommandLine.run(["schema", "agreement"]).output)
  }

  @Test func `a file that has no schema is told`() {
    let result = FordelaCommandLine.run(["schema", "agrement"])
    #expect(result.status == 2)
    #expect(result.diagnostics == "fordela: unknown file 'agrement'; did you mean 'agreement'?\n")
  }

  @Test func `the reference has a row for a member, and a limit`() {
    let lines = FordelaCommandLine.run(["reference"]).output.split(separator: "\n")
    #expect(
      lines.contains {
        $0.hasPrefix("amount ")
          && $0.contains("The amount in kronor, or how it follows from other figures.")
          && $0.hasSuffix("10020")
      })
    #expect(lines.contains { $0.hasPrefix("rules inside each other ") && $0.hasSuffix(" 16") })
    let swedish = FordelaCommandLine.run(["reference", "--language", "sv", "--format", "markdown"])
    #expect(swedish.output.contains("Nyckeln som beloppet fördelas i förhållande till."))
    #expect(FordelaCommandLine.run(["reference", "agreement"]).status == 2)
  }
}
