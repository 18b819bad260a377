import Apportionment
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
    #expect(scenario.title.english == "Högre grundbelopp")
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
        + "'funds.ambulance.rule', 'funds.ambulance.ties'"
    ),
    (
      "funds.ambulanse.base=1",
      "unknown path 'funds.ambulanse.base'; nearest are 'funds.ambulance.base', "
        + "'funds.ambulance.rule', 'funds.ambulance.ties'"
    ),
    (
      "populaton[*]=1",
      "unknown path 'populaton[*]'; nearest are 'population[*]', 'population[Skåne län]', "
        + "'funds.skr'"
    ),
    (
      "population[Region Gotlan]=1",
      "unknown recipient 'Region Gotlan'; did you mean 'Region Gotland'?"
    ),
    (
      "population[SKR]=1",
      "key 'population' has no value for SKR; name a recipient that has one"
    ),
    (
      "placement-weeks-2021[*]=1",
      "key 'placement-weeks-2021' has no values to change; give it values from a file first"
    ),
    (
      "funds.e-health.base=1",
      "the fund's rule has no base amount; "
        + "set its rule, such as {\"base\": 500000, \"then\": …}"
    ),
    ("funds.ambulance.merge=skrr", "unknown fund 'skrr'; did you mean 'skr'?"),
    (
      "funds.ambulance.merge=skr+skr",
      "'skr' cannot be merged twice; write the ids of other funds, each once"
    ),
    (
      "funds.ambulance.merge=ambulance",
      "'ambulance' cannot be merged twice; write the ids of other funds, each once"
    ),
    ("population[Region Gotland]=-1", "'-1' is below zero; write zero or more"),
    ("population[*]*=-1", "'-1' is below zero; write zero or more"),
    (
      "population[Region Gotland]=60972.5",
      "'60972.5' has decimals, but the key counts whole invånare; "
        + "write a whole number, or mark the key \"fractional\": true"
    ),
    (
      "population[Region Gotland]=2000000000000",
      "'2000000000000' is above 1 000 000 000 000; write a smaller number"
    ),
    (
      "population[*]*=1000000000",
      "the values of the key would be above 1 000 000 000 000; choose another factor"
    ),
    (
      "population[*]*=1/3",
      "the values of the key would need more than six decimals; choose another factor"
    ),
    (
      "population[Region Gotland]=many",
      "'many' is not a number; write digits only, such as 1234567"
    ),
    (
      "funds.ambulance.amount*=1/3",
      "cannot be scaled by 1/3 exactly; choose a factor that leaves whole öre, or set the value"
    ),
    (
      "funds.ambulance=7",
      "found a number; write a fund in { }, or null to remove it"
    ),
    (
      "funds.near-care-municipalities.weights.population=2",
      "the weight '2' cannot be used; "
        + "write a fraction such as \"1/2\" or a decimal such as \"0.35\", from 0 to 1"
    ),
    (
      "funds.ambulance.base=sju",
      "'sju' is not a number; write digits, as 750000, 750 000 or 0,5"
    ),
    (
      "population[*]=1",
      "all values would be 1, and none is that small now; to scale them write population[*]*=1"
    ),
    (
      "funds.skr.amount=1",
      "fund 'skr': the fixed amounts are 52 999 999 kr above the amount to divide; "
        + "correct an amount so that they sum to it"
    ),
    (
      "funds.ambulance.base=5000000",
      "fund 'ambulance': 21 base amounts of 5 000 000 kr are 20 000 000 kr above the amount to "
        + "divide; lower the base amount or raise the fund"
    ),
    (
      "funds.near-care-regions.amount=100000000",
      "fund 'near-care-regions': 200 000 000 kr for 'Fast läkarkontakt i primärvården' is above its "
        + "fund's 100 000 000 kr; an 'of which' is inside its fund; leave the fund at least that much"
    ),
    (
      "funds.ambulance.amount=85000000.5",
      "fund 'ambulance': the amount 85 000 000,50 kr is not a whole number of kronor; "
        + "set the unit to 0.01"
    ),
    (
      "funds.ambulance.amount=9999999999999",
      "the funds sum to more than 10 000 000 000 000 kr; check the amounts"
    ),
    (
      "funds.ambulance.atLeast*=1.1",
      "the fund's rule has no atLeast to scale; set it to an amount"
    ),
    (
      "funds.ambulance.atMost=null",
      "the fund's rule has no atMost; set it to an amount or a key"
    ),
    (
      "funds.ambulance.atLeast=populaton",
      "unknown key 'populaton'; did you mean 'population'?"
    ),
    (
      "funds.ambulance.unit*=10",
      "only amounts, weights and key values can be scaled; write PATH=VALUE"
    ),
    (
      "funds.ambulance.ties=x",
      "unknown word 'x'; expected one of 'larger-entitlement', 'listed-order'"
    ),
  ])
  func `a change that cannot be made says why, at the option as it was written`(
    change: String, fault: String
  ) throws {
    #expect(try Agreement2022.refusal(change) == "--set \(change): \(fault)")
  }

  @Test(arguments: [
    (
      #"funds.ambulance.rule={"share": "populaton"}"#,
      "--set funds.ambulance.rule:1:11: funds.ambulance.rule.share: unknown key 'populaton'; "
        + "did you mean 'population'?"
    ),
    (
      #"funds.pilot={"name": "x"}"#,
      """
      --set funds.pilot:1:1: funds.pilot: member 'amount' is missing; add "amount": …
      --set funds.pilot:1:1: funds.pilot: member 'recipients' is missing; add "recipients": …
      --set funds.pilot:1:1: funds.pilot: member 'rule' is missing; add "rule": …
      """
    ),
  ])
  func `a rule or a fund that cannot be read is told at its place in the option`(
    change: String, told: String
  ) throws {
    #expect(try Agreement2022.refusal(change) == told)
  }

  @Test func `in a scenario's file a change is told at its line and column`() throws {
    let scenario = try Scenario(
      SourceText(
        file: "s.json",
        """
        {"title": "x",
         "set": {"funds.ambulance.base": 5000000,
                 "population[Region Gotland]": 1.5}}
        """))
    let error = try #require(throws: InvalidInput.self) {
      try Agreement2022.allocation().agreement.applying(scenario)
    }
    #expect(
      "\(error)"
        == "s.json:3:40: population[Region Gotland]: '1.5' has decimals, but the key counts whole "
        + "invånare; write a whole number, or mark the key \"fractional\": true")
  }

  @Test(arguments: [
    ["funds.ambulance.base=1", "funds.ambulance.base=2"],
    ["funds.ambulance.base=1", "funds.ambulance.base*=2"],
    ["population[Region Gotland]=1", "population[gotlands län]=2"],
  ])
  func `the same path twice is told`(changes: [String]) throws {
    let error = try #require(throws: InvalidInput.self) {
      try Agreement2022.allocation().agreement.applying(Agreement2022.scenario(changes))
    }
    let path = changes[0].split(separator: "=")[0]
    #expect(
      "\(error)"
        == "--set \(changes[1]): the path is changed already by --set \(path); keep one of the two")
  }

  @Test(arguments: ["population[*]*=1.013", "funds.ambulance.amount*=1.125"])
  func `a point in a factor is of decimals, whatever follows`(change: String) throws {
    _ = try Agreement2022.changed(change)
  }

  @Test func `a value that begins as an object and is none is refused with the place`() {
    let told = #expect(throws: Problem.self) {
      try Change(commandLine: #"funds.ambulance.rule={"share":"#, option: "--set")
    }
    #expect(told?.location.description == "--set funds.ambulance.rule:1:10")
  }

  @Test func `a change without a value is refused`() {
    #expect(throws: Problem.self) {
      try Change(commandLine: "funds.ambulance.base", option: "--set")
    }
  }

  @Test func `an equals sign inside a recipient's name does not end the path`() throws {
    let refusal = try Agreement2022.refusal("population[a=b]=1")
    #expect(refusal.contains("unknown recipient 'a=b'"))
  }

  @Test(arguments: [
    ("funds.ambulance.base=750 000", "funds.ambulance.base=750000"),
    ("funds.ambulance.base=750 000,00", "funds.ambulance.base=750000"),
    (
      "funds.near-care-municipalities.weights.population=0,6",
      "funds.near-care-municipalities.weights.population=3/5"
    ),
    ("funds.ambulance.amount*=1,02", "funds.ambulance.amount*=1.02"),
    ("population[Region Gotland]=61 000", "population[Region Gotland]=61000"),
  ])
  func `numbers may be written as in Swedish`(written: String, plain: String) throws {
    let (first, second) = (
      try Agreement2022.changed(written), try Agreement2022.changed(plain)
    )
    let comparison = Comparison(before: first.agreement, after: second.agreement)
    #expect(comparison.recipients.allSatisfy { $0.difference.change == .zero })
    #expect(
      try Agreement2022.comparison(first).recipients.contains { $0.difference.change != .zero })
  }

  @Test func `a factor of all funds scales every amount and those that rules name`() throws {
    let changed = try Agreement2022.changed("funds.*.amount*=1,02").agreement
    let present = try Agreement2022.allocation().agreement
    let factor = Fraction(102, over: 100)
    #expect(
      changed.funds.map(\.amount.fraction) == present.funds.map { $0.amount.fraction * factor })
    #expect(changed.total.fraction == present.total.fraction * factor)
    let skr = AgreementAllocation(of: changed).allocation(of: "skr")
    #expect(skr?.grants.map(\.amount.fraction) == [Fraction(54_060_000)])
  }

  @Test func `a draft keeps the layouts of the tables whose funds are there`() throws {
    let draft = try Agreement2022.changed("funds.ambulance=null").draft(called: .same("utan"))
    #expect(draft.tables.map(\.title) == ["Bilaga 3. Medel till kommunerna (länsvis) (utan)"])
    #expect(draft.title == "God och nära vård 2022 (utan)")
  }
}
