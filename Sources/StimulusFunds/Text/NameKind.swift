/// What a name in a file or on the command line is the name of.
enum NameKind: Hashable, Sendable {
  case budgetItem
  case fund
  case group
  case key
  case recipient
  case word

  /// That there is none such, before the name.
  var unknown: Wording {
    switch self {
    case .budgetItem: Wording(en: "unknown budget item", sv: "okänd anslagspost")
    case .fund: Wording(en: "unknown fund", sv: "okänt insatsområde")
    case .group: Wording(en: "unknown group", sv: "okänd grupp")
    case .key: Wording(en: "unknown key", sv: "okänd fördelningsnyckel")
    case .recipient: Wording(en: "unknown recipient", sv: "okänd mottagare")
    case .word: Wording(en: "unknown word", sv: "okänt ord")
    }
  }
}
