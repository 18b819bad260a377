import Testing

@testable import StimulusFunds

/// A register of two regions, a county and SKR, and a key that demands some of them.
struct KeyCase {
  private let register = RecipientRegister([
    .example("Region Skåne", aliases: ["Skåne"], groups: ["regions"], county: "12"),
    .example("Region Halland", groups: ["regions"], county: "13"),
    .example("Skåne län", aliases: ["Skåne"], groups: ["counties"], county: "12"),
    .example("SKR", groups: ["skr"]),
  ])
  private var demand = KeyDemand()
  private var new = NewRecipients()

  init(requiring groups: [String] = ["regions"]) {
    demand.require(register.recipients(in: groups), of: groups)
  }

  /// A key of an open group, which requires nobody, read after another that named `known`.
  init(isOpen: Bool, knowing known: String? = nil) {
    demand.allow(["regions"], isOpen: true)
    if let known { _ = new.spelling(of: known) }
  }

  func read(
    _ rows: String, _ subject: String, isFractional: Bool = false,
    headings: String = "recipient,value", guessesOrder: Bool = true
  ) throws -> (values: KeyValues?, problems: [String], new: [String]) {
    let problems = Problems()
    var new = new
    let key = KeyRows(
      id: "weeks", unit: "weeks", subject: try #require(.init(rawValue: subject)),
      isFractional: isFractional)
    let values = KeyFile.values(
      of: key, in: try SourceText(file: "k.csv", "\(headings)\n\(rows)"), register: register,
      demand: demand, new: &new, guessesOrder: guessesOrder, problems)
    return (values, problems.all.map(\.description), new.names)
  }
}
