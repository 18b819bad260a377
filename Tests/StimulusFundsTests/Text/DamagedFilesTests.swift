import StimulusFunds
import TestSupport
import Testing

/// Reads the agreement of 2022 with one of its files damaged.
struct DamagedFilesTests {
  private let good: GoodFiles

  init() throws { good = try GoodFiles() }

  @Test func `the good files are read`() throws {
    #expect(try good.agreement().total == Kronor(6_373_000_000))
  }

  @Test func `a beginning of the agreement is never an agreement`() throws {
    var generator = SeededGenerator()
    let whole = try good.bytes(of: "agreement.json")
    for _ in 0..<25 {
      let length = Int.random(in: 0..<(whole.count - 2), using: &generator)
      let prefix = Array(whole.prefix(length))
      let error = #expect(throws: InvalidInput.self, "\(length) bytes, seed \(generator.seed)") {
        try good.agreement(with: prefix, as: "agreement.json")
      }
      #expect(error?.problems.first?.location.file == "agreement.json")
    }
  }

  @Test(arguments: ["care-recipients.csv", "population.csv"])
  func `a beginning of a table lacks recipients`(file: String) throws {
    var generator = SeededGenerator()
    let whole = try good.bytes(of: file)
    let lastRow = try #require(whole.dropLast().lastIndex(of: 0x0A))
    for _ in 0..<15 {
      let length = Int.random(in: 0...lastRow, using: &generator)
      #expect(throws: InvalidInput.self, "\(length) bytes of \(file), seed \(generator.seed)") {
        try good.agreement(with: Array(whole.prefix(length)), as: file)
      }
    }
  }

  @Test(arguments: ["agreement.json", "recipients.csv", "population.csv"])
  func `a file with one byte changed is read or refused with places in it`(file: String) throws {
    var generator = SeededGenerator()
    let whole = try good.bytes(of: file)
    for _ in 0..<30 {
      var changed = whole
      let place = Int.random(in: whole.indices, using: &generator)
      changed[place] = UInt8.random(in: .min ... .max, using: &generator)
      let comment: Comment = "byte \(place) is \(changed[place]), seed \(generator.seed)"
      do {
        let agreement = try good.agreement(with: changed, as: file)
        #expect(try agreement.funds.map(\.amount).exactSum() == agreement.total, comment)
      } catch let error as InvalidInput {
        #expect(!error.problems.isEmpty, comment)
        let lines = good.lineCount
        #expect(error.problems.allSatisfy { (1...lines).contains($0.location.line ?? 1) }, comment)
      }
    }
  }
}
