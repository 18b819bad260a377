/// Where along an axis all conditions hold, and where they come nearest to it; gathered by a sweep.
struct GoalRuns: SweepGathering {
  private let conditions: [GoalCondition]
  /// The stretches of values, in order, with other values between them.
  private(set) var runs: [ClosedRange<Int>] = []
  /// The first value at which the least of the margins is largest; nil before the first.
  private(set) var nearest: (margin: Int128, index: Int)?

  init(_ conditions: [GoalCondition]) { self.conditions = conditions }

  mutating func take(_ scenario: Int, _ values: [Int]) {
    var least = Int128.max
    for condition in conditions { least = min(least, condition.margin(of: values)) }
    if nearest.map({ $0.margin < least }) ?? true { nearest = (least, scenario) }
    if least >= 0 { add(scenario...scenario) }
  }

  /// Takes in values that are known to hold.
  mutating func add(_ run: ClosedRange<Int>) {
    if let end = runs.last, end.upperBound + 1 == run.lowerBound {
      runs[runs.count - 1] = end.lowerBound...run.upperBound
    } else {
      runs.append(run)
    }
  }

  mutating func join(_ next: GoalRuns) {
    for run in next.runs { add(run) }
    if let other = next.nearest, nearest.map({ $0.margin < other.margin }) ?? true {
      nearest = other
    }
  }
}
