import Apportionment
import TestSupport
import Testing

@testable import StimulusFunds

/// Solutions over random agreements against every value tried one by one.
struct SolutionPropertyTests {
  @Test(arguments: 0..<4)
  func `a solution is what trying every value finds`(part: Int) throws {
    var random = SeededGenerator()
    for _ in 0..<Trials.count(25, nightly: 2_500) {
      let seed = random.seed
      let trial = try SolutionTrial(&random)
      #expect(trial.solved == trial.tried, "seed \(seed), part \(part), \(trial)")
    }
  }

  @Test func `a share of nothing is neither more nor less than asked`() throws {
    var random = SeededGenerator(seed: 6_660_584_592_219_977_803)
    for _ in 0..<50 {
      let trial = try SolutionTrial(&random)
      #expect(trial.solved == trial.tried, "\(trial)")
    }
  }

  @Test func `random solutions are found in all three ways`() throws {
    var random = SeededGenerator(seed: 3)
    var ways: Set<String> = []
    let all: Set = ["even", "oneWay", "swept"]
    for _ in 0..<150 where !ways.isSuperset(of: all) {
      ways.insert(try SolutionTrial(&random).way)
    }
    #expect(ways.isSuperset(of: all))
  }
}

/// One random agreement, path and goal, solved and tried value by value.
private struct SolutionTrial: CustomStringConvertible {
  let path: String
  let goal: Goal
  /// The stretches, or that it could not be computed.
  let solved: String
  let tried: String
  private(set) var way = "refused"

  init(_ random: inout SeededGenerator) throws {
    let made = try RandomAgreement(&random)
    path = Self.path(made, &random)
    let axis = try SweepAxis(commandLine: path, option: "--vary")
    let recipients = made.agreement.register.recipients
    let isTotal = Int.random(in: 0..<4, using: &random) == 0
    let recipient = recipients[Int.random(in: 0..<recipients.count, using: &random)]
    let fund = made.agreement.funds[Int.random(in: 0..<made.agreement.funds.count, using: &random)]
    let relation = Goal.Relation.allCases[Int.random(in: 0..<5, using: &random)]
    let isShare = Int.random(in: 0..<4, using: &random) == 0
    let isLoss = Int.random(in: 0..<5, using: &random) == 0
    let figure = Goal.Figure(
      subject: isLoss ? .largestLoss : isTotal ? .everybody : .recipient(recipient),
      fund: !isLoss && Bool.random(using: &random) ? fund.id : nil,
      measure: isShare && !isLoss ? .share : .amount)
    let allocation = AgreementAllocation(of: made.agreement)
    // A value near to what the goal measures somewhere along the path, so that it is met in places.
    let some = Int.random(in: 0..<axis.count, using: &random)
    let near = Self.value(figure, at: some, axis, allocation) ?? .zero
    let step = Fraction(Int128(Int.random(in: -2...2, using: &random)))
    goal = Goal(
      figure: figure, relation: isLoss ? .atMost : relation,
      value: max(.zero, isShare ? near : near + step), location: SourceLocation(file: "goal"))
    tried = Self.tried(goal, axis, allocation)
    do throws(InvalidInput) {
      let solution = try Solution(of: made.agreement, along: axis, goals: [goal])
      solved = (solution?.stretches ?? []).map { "\($0.first.index)...\($0.last.index)" }
        .joined(separator: " ")
      switch solution?.proof {
      case .even: way = "even"
      case .oneWay: way = "oneWay"
      default: way = "swept"
      }
    } catch { solved = "refused" }
  }

  private static func path(_ made: RandomAgreement, _ random: inout SeededGenerator) -> String {
    let fund = made.agreement.funds[Int.random(in: 0..<made.agreement.funds.count, using: &random)]
    let amount = fund.amount.ore / 100
    switch Int.random(in: 0..<5, using: &random) {
    case 0: return "funds.\(fund.id).amount=\(amount)...\(amount + 60):1"
    case 1 where fund.rule.outerBase != nil: return "funds.\(fund.id).base=0...16:1"
    case 2: return "a[R0]=1...60:1"
    case 3: return "funds.\(fund.id).weights.\(fund.rule.blendedKeys.first ?? "a")=0...1:1/50"
    default: return made.axis(&random)
    }
  }

  /// What a figure is at a value of a path, computed the plain way; nil where it cannot be.
  ///
  /// - Parameter nothing: What a share of nothing counts as: no amount is more or less of it than asked.
  private static func value(
    _ figure: Goal.Figure, at index: Int, _ axis: SweepAxis, _ before: AgreementAllocation,
    shareOfNothing nothing: Fraction = .zero
  ) -> Fraction? {
    let scenario = Scenario(title: .same("x"), changes: [axis.change(at: index)])
    guard let changed = try? before.agreement.applying(scenario) else { return nil }
    let after = AgreementAllocation(of: changed.agreement)
    let counted = after.allocations.filter { (figure.fund ?? $0.fund.id) == $0.fund.id }
    let grants = counted.flatMap(\.grants)
    switch figure.subject {
    case .largestLoss:
      return before.totalsByRecipient.map { name, amount in
        amount.fraction - (after.totalsByRecipient[name] ?? .zero).fraction
      }.max() ?? .zero
    case .recipient(let recipient):
      let sum = grants.filter { $0.recipient.name == recipient.name }.map(\.amount.fraction).sum()
      let whole = grants.map(\.amount.fraction).sum()
      return figure.measure == .share ? sum.divided(by: whole) ?? nothing : sum
    case .everybody, .county:
      let sum = grants.map(\.amount.fraction).sum()
      return figure.measure == .share
        ? sum.divided(by: after.allocated.fraction) ?? nothing : sum
    }
  }

  private static func tried(
    _ goal: Goal, _ axis: SweepAxis, _ allocation: AgreementAllocation
  ) -> String {
    var runs: [ClosedRange<Int>] = []
    for index in 0..<axis.count {
      let value = value(
        goal.figure, at: index, axis, allocation, shareOfNothing: goal.value)
      guard let value else { return "refused" }
      guard goal.relation.holds(value, goal.value) else { continue }
      if let last = runs.last, last.upperBound == index - 1 {
        runs[runs.count - 1] = last.lowerBound...index
      } else {
        runs.append(index...index)
      }
    }
    return runs.map { "\($0.lowerBound)...\($0.upperBound)" }.joined(separator: " ")
  }

  var description: String { "\(path), \(goal.wording.english): \(solved), tried \(tried)" }
}

extension Goal.Relation {
  fileprivate func holds(_ value: Fraction, _ bound: Fraction) -> Bool {
    switch self {
    case .atLeast: value >= bound
    case .atMost: value <= bound
    case .above: value > bound
    case .below: value < bound
    case .equal: value == bound
    }
  }
}
