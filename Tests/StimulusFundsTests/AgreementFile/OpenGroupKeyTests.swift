import Testing

@testable import StimulusFunds

struct OpenGroupKeyTests {
  @Test func `a key of an open group may name recipients that the register lacks`() throws {
    let read = try KeyCase(isOpen: true).read("Umeå,1\nRegion Skåne,2\n Luleå ,3", "recipient")
    #expect(read.problems.isEmpty)
    #expect(read.values?.subjects == ["Umeå", "Region Skåne", "Luleå"])
    #expect(read.new == ["Umeå", "Luleå"])
  }

  @Test func `a new recipient keeps the spelling that was met first`() throws {
    let read = try KeyCase(isOpen: true, knowing: "UMEÅ").read("umea,1", "recipient")
    #expect(read.values?.subjects == ["UMEÅ"])
    #expect(read.new == ["UMEÅ"])
  }

  @Test func `a new recipient has one row`() throws {
    let read = try KeyCase(isOpen: true).read("Umeå,1\nLuleå,2\numeå,3", "recipient")
    #expect(read.values == nil)
    #expect(
      read.problems == ["k.csv:4:1: 'umeå' has a value on line 2 already; keep one row"])
  }

  @Test(arguments: ["Regoin Skåne", "Region Skånee", "Region Skne", "Skånee"])
  func `all but a registered name is a misspelling`(name: String) throws {
    let read = try KeyCase(isOpen: true).read("\(name),1", "recipient")
    #expect(read.values == nil)
    #expect(read.new.isEmpty)
    #expect(
      read.problems == [
        "k.csv:2:1: unknown recipient '\(name)'; "
          + "did you mean 'Region Skåne'? If not, add '\(name)' to the register"
      ])
  }

  @Test func `an alias of one outside the key's groups has no part either`() throws {
    let read = try KeyCase(requiring: ["skr"]).read("SKR,1\nSkåne,2", "recipient")
    #expect(
      read.problems == ["k.csv:3:1: Region Skåne has no part in key 'weeks'; expected one of 'SKR'"]
    )
  }

  @Test func `a recipient of another group has no part, and a name is needed`() throws {
    let read = try KeyCase(isOpen: true).read("SKR,1\n ,2", "recipient")
    #expect(
      read.problems == [
        "k.csv:2:1: SKR has no part in key 'weeks'; "
          + "take the row away",
        "k.csv:3:1: the recipient's name is missing; write its name",
      ])
  }
}
