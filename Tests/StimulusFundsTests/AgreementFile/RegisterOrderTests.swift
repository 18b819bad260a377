import TestSupport
import Testing

@testable import StimulusFunds

struct RegisterOrderTests {
  private let register = RecipientRegister([
    .example("Region Skåne", aliases: ["Skåne"], groups: ["regions"], county: "12"),
    .example("Region Halland", groups: ["regions"], county: "13"),
    .example("Skåne län", aliases: ["Skåne"], groups: ["counties"], county: "12"),
    .example("SKR", groups: ["skr"]),
  ])

  /// What is told of each name in turn.
  private func told(_ names: [String], groups: [String]) throws -> [String?] {
    var order = RegisterOrder(register, groups: groups)
    let table = try CSVTable(
      SourceText(file: "k.csv", "recipient,value\n" + names.map { "\($0),1\n" }.joined()))
    return (0..<table.rowCount).map { row in
      let next = order.next(table.source, table.place(row, 0))
      if next == nil { order.resume(after: table[row, 0].text) }
      return next.map { register.recipients[$0].name }
    }
  }

  @Test func `the next recipient is told until the order is left, and again after it`() throws {
    let ordered = RecipientRegister(["A", "B", "C", "D"].map { .example($0, groups: ["g"]) })
    var order = RegisterOrder(ordered, groups: ["g"])
    let table = try CSVTable(SourceText(file: "k.csv", "r,v\nA,1\nC,1\nD,1\n"))
    let next = (0..<3).map { row in
      let next = order.next(table.source, table.place(row, 0))
      if next == nil { order.resume(after: table[row, 0].text) }
      return next.map { ordered.recipients[$0].name }
    }
    #expect(next == ["A", nil, "D"])
  }

  @Test func `whoever shares a name or belongs to no group asked for is looked up`() throws {
    #expect(try told(["Region Skåne"], groups: ["regions"]) == [nil])
    #expect(try told(["Region Skåne", "Region Halland"], groups: ["skr"]) == [nil, nil])
  }

  @Test(arguments: 0..<200)
  func `guessing the order gives what looking every name up gives`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let pool = [
      "Region Skåne", "Region Halland", "Skåne län", "SKR", "Skåne", "region halland", "Umeå",
      "UMEÅ", "\"SKR\"", "Regoin Skåne", "",
    ]
    let values = ["1", "12.5", "-1", "x", "\"7\"", "1 000", "1000000000001", ""]
    let rows = (0..<Int.random(in: 0...6, using: &random)).map { position in
      let name =
        Bool.random(using: &random) ? pool[min(position, 3)] : pool.randomElement(using: &random)!
      let value = Bool.random(using: &random) ? "5" : values.randomElement(using: &random)!
      return "\(name),\(value)"
    }.joined(separator: "\n")
    let subject = Bool.random(using: &random) ? "county" : "recipient"
    let key = [
      KeyCase(requiring: ["regions", "counties", "skr"]), KeyCase(requiring: ["regions"]),
      KeyCase(isOpen: true),
    ].randomElement(using: &random)!
    let quick = try key.read(rows, subject)
    let plain = try key.read(rows, subject, guessesOrder: false)
    #expect(quick.values?.subjects == plain.values?.subjects)
    #expect(quick.values?.scaled == plain.values?.scaled)
    #expect(quick.problems == plain.problems)
    #expect(quick.new == plain.new)
  }
}
