import Apportionment
import Testing

@testable import StimulusFunds

/// Which columns may have one key.
struct ColumnProportionsTests {
  private func groups(_ columns: KeyValuePairs<String, [Int?]>) -> [[String]] {
    ColumnProportions(
      columns.map { heading, figures in
        (heading, figures.map { $0.map { Fraction(Int128($0)) } })
      }
    ).groups
  }

  @Test func `columns within a unit of the same parts agree`() {
    #expect(
      groups(["a": [333, 667], "b": [33, 67], "c": [3_333, 6_667]]) == [["a", "b", "c"]])
  }

  @Test func `a column two units off agrees with none`() {
    #expect(groups(["a": [33_333, 66_667], "b": [33_336, 66_664], "c": [5_000, 5_000]]) == [])
  }

  @Test func `columns of two keys are two groups`() {
    #expect(
      groups(["a": [100, 300], "b": [200, 200], "c": [1_000, 3_000], "d": [2_000, 2_000]])
        == [["a", "c"], ["b", "d"]])
  }

  @Test func `a column with a gap and one of nothing agree with none`() {
    #expect(groups(["a": [100, nil], "b": [200, nil], "c": [0, 0], "d": [0, 0]]) == [])
  }
}
