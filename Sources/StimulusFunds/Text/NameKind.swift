/// What a name in a file or on the command line is the name of.
package enum NameKind: Hashable, Sendable {
  case budgetItem
  case code
  case command
  case encoding
  case format
  case fund
  case group
  case key
  case kindOfChange
  case kindOfFile
  case language
  case option
  case recipient
  case table
  case word

  /// That there is none such, before the name.
  package var unknown: Wording {
    switch self {
    case .budgetItem: Wording(en: "unknown budget item", sv: "okänd anslagspost")
    case .code: Wording(en: "unknown code", sv: "okänd kod")
    case .command: Wording(en: "unknown command", sv: "okänt kommando")
    case .encoding: Wording(en: "unknown encoding", sv: "okänd teckenkodning")
    case .format: Wording(en: "unknown format", sv: "okänt format")
    case .fund: Wording(en: "unknown fund", sv: "okänt insatsområde")
    case .group: Wording(en: "unknown group", sv: "okänd grupp")
    case .key: Wording(en: "unknown key", sv: "okänd fördelningsnyckel")
    case .kindOfChange: Wording(en: "unknown kind of change", sv: "okänt slags ändring")
    case .kindOfFile: Wording(en: "unknown kind of file", sv: "okänt slags fil")
    case .language: Wording(en: "unknown language", sv: "okänt språk")
    case .option: Wording(en: "unknown option", sv: "okänd väljare")
    case .recipient: Wording(en: "unknown recipient", sv: "okänd mottagare")
    case .table: Wording(en: "unknown table", sv: "okänd tabell")
    case .word: Wording(en: "unknown word", sv: "okänt ord")
    }
  }
}

extension Wording {
  /// That a name holds the marks of letters read in another encoding than they were saved in.
  static func misread(_ name: String) -> Wording {
    Wording(
      en: "'\(name)' was saved in one encoding and read in another",
      sv: "'\(name)' sparades i en teckenkodning och lästes i en annan")
  }
}
