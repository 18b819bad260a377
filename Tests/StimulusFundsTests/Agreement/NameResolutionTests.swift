import StimulusFunds
import Testing

/// Whose name a text is, in a place that holds some kinds of recipients.
struct NameResolutionTests {
  private func resolve(
    _ text: String, in groups: [String]? = nil, admittingNew isOpen: Bool = false
  ) throws -> String {
    let agreement = try Agreement2022.agreement()
    var resolver = NameResolver(
      RecipientRegister(agreement.register.recipients.filter { $0.groups != ["municipalities"] }),
      groupsThroughRSS: ["counties"])
    let place = RecipientPlace(groups: groups, admittingNew: isOpen)
    let name = { (position: Int) in resolver.register.recipients[position].name }
    switch resolver.resolve(text, in: place) {
    case .one(let position): return name(position)
    case .several(let positions): return positions.map(name).joined(separator: " or ")
    case .nobody(let nearest): return "nobody" + (nearest.map { ", near \(name($0))" } ?? "")
    case .new: return "new"
    }
  }

  @Test(arguments: [
    ("Region Örebro län", "Region Örebro län"), ("REGION  orebro län", "Region Örebro län"),
    ("232100-0131", "Västra Götalandsregionen"), ("2321000131", "Västra Götalandsregionen"),
    ("RSS i Kalmar län", "Kalmar län"), ("Sveriges Kommuner och Regioner", "SKR"),
    ("Gotland", "Region Gotland or Gotlands län"), ("2321000132", "nobody"), ("", "nobody"),
  ])
  func `a text names one, several or nobody`(text: String, expected: String) throws {
    #expect(try resolve(text) == expected)
  }

  @Test(arguments: [
    ("Region Skoone", "Region Skåne"), ("Region Kalmar", "Region Kalmar län"),
    ("Region Vastra Gotaland", "Västra Götalandsregionen"), ("Region Öland", "Region Gotland"),
  ])
  func `the nearest is told by the place's spelling and by kind`(
    text: String, nearest: String
  ) throws {
    #expect(try resolve(text, in: ["regions"]) == "nobody, near \(nearest)")
  }

  @Test(arguments: ["Region Skoone", "Region Öland", "Ölands län", "RSS i Öland"])
  func `nobody founds a region or a county in a file`(text: String) throws {
    let resolved = try resolve(text, in: ["regions", "municipalities"], admittingNew: true)
    #expect(resolved.hasPrefix("nobody"))
  }

  @Test(arguments: ["Malmö", "Lund", "Lunds kommun", "Kiruna"])
  func `a municipality may be new where the place admits it`(text: String) throws {
    let groups = ["regions", "municipalities"]
    #expect(try resolve(text, in: groups, admittingNew: true) == "new")
    #expect(try resolve(text, in: groups).hasPrefix("nobody"))
  }

  @Test func `Gotlands kommun is the region where the place holds regions`() throws {
    #expect(try resolve("Gotland", in: ["regions"]) == "Region Gotland")
    #expect(try resolve("Gotland", in: ["counties"]) == "Gotlands län")
  }

  @Test func `a text longer than any name is near to none`() throws {
    #expect(try resolve(String(repeating: "Region Skåne ", count: 1_000_000)) == "nobody")
  }
}
