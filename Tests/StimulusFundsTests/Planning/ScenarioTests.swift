import StimulusFunds
import Testing

struct ScenarioTests {
  @Test func `a scenario file has a title, changes in order and key files`() throws {
    let scenario = try Scenario(
      SourceText(
        file: "s.json",
        """
        {"title": "Högre grundbelopp", // and nothing else
         "set": {"funds.ambulance.base": 750000, "population[*]*": "1.01"},
         "keys": {"care-recipients": "care.csv"}}
        """))
    #expect(scenario.title == "Högre grundbelopp")
    #expect(scenario.changes.count == 2)
    #expect(scenario.keyFiles == ["care-recipients": "care.csv"])
  }

  @Test func `everything wrong in a scenario file is told at once`() throws {
    let source = try SourceText(
      file: "s.json", "{\"titel\": \"x\",\n \"set\": [],\n \"keys\": {\"population\": 1}}")
    let error = try #require(throws: InvalidInput.self) { try Scenario(source) }
    #expect(error.problems.map { $0.location.line } == [1, 1, 2, 3])
  }

  @Test(arguments: [
    (
      "funds.ambulance.bse=1",
      "unknown path 'funds.ambulance.bse'; nearest are 'funds.ambulance.base', "
    ),
    (
      "funds.ambulanse.base=1",
      "unknown path 'funds.ambulanse.base'; nearest are 'funds.ambulance.base', "
    ),
    ("populaton[*]=1", "unknown path 'populaton[*]'; nearest are 'population[*]', "),
    (
      "population[Region Gotlan]=1",
      "population[Region Gotlan]: unknown recipient 'Region Gotlan'; did you mean 'Region Gotland'?"
    ),
    ("placement-weeks-2021[*]=1", "key 'placement-weeks-2021' has no values to change"),
    ("funds.e-health.base=1", "funds.e-health.base: the fund's rule has no base amount"),
    (
      "funds.ambulance.merge=skrr",
      "funds.ambulance.merge: unknown fund 'skrr'; did you mean 'skr'?"
    ),
    ("population[Region Gotland]=-1", "the values of the key would be below zero"),
    ("population[Region Gotland]=many", "'many' is not a number"),
    ("funds.ambulance.amount*=1/3", "cannot be scaled by 1/3 exactly"),
    ("funds.ambulance=7", "funds.ambulance: found a number; write a fund in { }, or null"),
    ("funds.near-care-municipalities.weights.population=2", "the weight '2' cannot be used"),
    ("funds.skr.amount=1", "the fixed amounts are"),
    (
      "funds.ambulance.base=750 000",
      "funds.ambulance.base: '750 000' is not a number; write digits without spaces"
    ),
    ("funds.ambulance.merge=skr+skr", "funds.ambulance.merge: 'skr' cannot be merged twice"),
    ("funds.ambulance.merge=ambulance", "'ambulance' cannot be merged twice"),
  ])
  func `a change that cannot be made says why`(change: String, fault: String) throws {
    let refusal = try Agreement2022.refusal(change)
    let allocated = (try? Agreement2022.changed(change)).map { changed in
      Result { try AgreementAllocation(of: changed.agreement) }
    }
    var told = refusal
    if case .failure(let error) = allocated { told = "\(error)" }
    #expect(told.contains(fault), "\(told)")
  }

  @Test func `a value that begins as an object and is none is refused with the place`() {
    let told = #expect(throws: Problem.self) {
      try ScenarioChange(commandLine: #"funds.ambulance.rule={"share":"#, option: "--set")
    }
    #expect(told?.location.description == "--set funds.ambulance.rule:1:10")
  }

  @Test func `a change without a value is refused`() {
    #expect(throws: Problem.self) {
      try ScenarioChange(commandLine: "funds.ambulance.base", option: "--set")
    }
  }

  @Test func `an equals sign inside a recipient's name does not end the path`() throws {
    let refusal = try Agreement2022.refusal("population[a=b]=1")
    #expect(refusal.contains("unknown recipient 'a=b'"))
  }
}
