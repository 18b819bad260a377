import Testing

@testable import StimulusFunds

struct RecipientRegisterTests {
  @Test func `diacritics tell names apart that would meet without them`() {
    let register = RecipientRegister(
      ["Håbo", "Habo", "Malmö"].map {
        Recipient(
          name: $0, groups: ["municipalities"])
      })
    #expect(register.named("HÅBO").map(\.name) == ["Håbo"])
    #expect(register.named("habo").map(\.name) == ["Habo"])
    #expect(register.named("Hâbo").map(\.name) == ["Håbo", "Habo"])
    #expect(register.named("malmo").map(\.name) == ["Malmö"])
  }

  private let register = RecipientRegister([
    .example("Region Örebro län", aliases: ["Örebro län", "Örebro"], groups: ["regions"]),
    .example("Örebro län", aliases: ["Örebro"], groups: ["counties"]),
    .example("Region Gotland", groups: ["regions", "municipalities"]),
    .example("SKR", groups: ["skr"]),
  ])

  @Test func `a recipient is found by name and alias, case and diacritics aside`() {
    #expect(register.named("REGION  orebro LÄN").map(\.name) == ["Region Örebro län"])
    #expect(register.named("örebro").map(\.name) == ["Region Örebro län", "Örebro län"])
    #expect(register.named("Kalmar").isEmpty)
  }

  @Test func `a name of two recipients is one within their groups`() {
    #expect(
      register.recipient(named: "Örebro län", in: ["counties"])?.groups == ["counties"])
    #expect(
      register.recipient(named: "Örebro län", in: ["regions"])?.name == "Region Örebro län")
    #expect(register.recipient(named: "Örebro län", in: ["regions", "counties"]) == nil)
    #expect(register.recipient(named: "Örebro län", in: ["skr"]) == nil)
  }

  @Test func `a group's recipients come in listed order, each once`() {
    #expect(
      register.recipients(in: ["municipalities", "regions"]).map(\.name)
        == ["Region Örebro län", "Region Gotland"])
    #expect(register.recipients(in: []).isEmpty)
  }

  @Test func `a recipient whose alias folds to its name is found once`() {
    let register = RecipientRegister([.example("Skåne", aliases: ["skane", "SKÅNE"])])
    #expect(register.named("skåne").count == 1)
  }
}

extension Recipient {
  static func example(
    _ name: String, aliases: [String] = [], groups: [String] = ["regions"], county: String? = nil
  ) -> Recipient {
    Recipient(
      name: name, aliases: aliases, groups: groups,
      county: county.map { County(code: $0, name: "County \($0)") })
  }
}
