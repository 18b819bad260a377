import Testing

@testable import StimulusFunds

struct ComputedKeyFaultTests {
  /// An agreement with the keys beds and staff, and more that are computed.
  private func agreement(_ computed: String..., rule: String = #"{"share": "beds"}"#)
    -> SmallAgreement
  {
    var small = SmallAgreement()
    small.rule = rule
    small.keys = ["beds": ["3", "2", "1"], "staff": ["1", "0", "4"]]
    let read = ["beds", "staff"].map {
      """
      {"id": "\($0)", "name": "\($0)", "unit": "st", "subject": "county", "source": "påhittad", \
      "file": "\($0).csv"}
      """
    }
    let more = computed.map {
      #"{"id": "\#($0.prefix(1))", "name": "N", "unit": "st", "source": "s", \#($0.dropFirst(2))}"#
    }
    small.keyList = (read + more).joined(separator: ",\n")
    return small
  }

  @Test(
    arguments: [
      (
        #"a "product": [▶"bedz", "staff"]"#,
        "keys[2].product[0]: unknown key 'bedz'; did you mean 'beds'?"
      ),
      (
        #"a "quotient": ▶["beds", "staff", 2]"#,
        "keys[2].quotient: 'quotient' has 3 parts; write 2"
      ),
      (#"a "mean": ▶["beds"]"#, "keys[2].mean: 'mean' has 1 parts; write from 2 to 64"),
      (
        #"a "product": ["beds", ▶{"prodct": ["staff", 2]}]"#,
        "keys[2].product[1]: unknown operation 'prodct'; did you mean 'product'?"
      ),
      (
        #"a "product": ["beds", ▶"a"]"#,
        "keys[2].product[1]: key 'a' is computed from itself: a → a; take it out of one of them"
      ),
      (
        #"a "product": ["beds", 2], ▶"file": "beds.csv""#,
        "keys[2]: unknown member 'file'; "
      ),
    ])
  func `a calculation is told what is wrong with it`(computed: String, problem: String) {
    var small = agreement(computed)
    small.rule = #"{"share": "beds"}"#
    let text = MarkedText(small.agreementText)
    let place = text.marks[0]
    let found = problems(in: small)
    #expect(found.count >= 1)
    #expect(
      found.contains { $0.hasPrefix("agreement.json:\(place.line):\(place.column): \(problem)") },
      "\(found)")
  }

  @Test func `a circle is told once, with its way`() {
    expectProblems(
      [
        "keys[3].sum[0]: key 'a' is computed from itself: a → b → a; take it out of one of them"
      ], in: agreement(#"a "sum": ["b", 1]"#, #"b "sum": [▶"a", 1]"#))
  }

  @Test func `numbers alone are no key`() {
    expectProblems(
      [
        "keys[2].id: no key has a part in it; name one, or divide in equal parts with \"equal\""
      ], in: markingID(agreement(#"a "sum": ["1/3", 1]"#)))
  }

  private func markingID(_ small: SmallAgreement) -> SmallAgreement {
    var small = small
    small.keyList = small.keyList?.replacing(#""id": "a""#, with: #""id": ▶"a""#)
    return small
  }

  @Test func `a division by zero is told at the row of the zero`() {
    var small = agreement(#"a "quotient": ["beds", "staff"]"#, rule: #"{"share": "a"}"#)
    small.files["staff.csv"] = "recipient,value\nNorr,1\n▶Söder,0\nVäst,4\n"
    expectProblems(
      [
        "key 'a' divides by zero for Söder; correct the figure, or compute the key another way"
      ], in: small)
  }

  @Test func `a value below zero is told at the row of what is subtracted`() {
    var small = agreement(#"a "difference": ["beds", "staff"]"#, rule: #"{"share": "a"}"#)
    small.files["staff.csv"] = "recipient,value\nNorr,1\nSöder,0\n▶Väst,4\n"
    expectProblems(
      [
        "key 'a' is below zero for Väst; correct the figure, or let the key subtract less"
      ], in: small)
  }

  @Test func `more than sixteen keys in a row are refused`() {
    let chain = (0..<18).map { position in
      let letter = String(UnicodeScalar(UInt8(97 + position)))
      let next = position == 17 ? "beds" : String(UnicodeScalar(UInt8(98 + position)))
      return #"\#(letter) "sum": ["\#(next)", 1]"#
    }
    var small = agreement()
    small.keyList =
      (small.keyList ?? "") + ",\n"
      + chain.map {
        #"{"id": "\#($0.prefix(1))", "name": "N", "unit": "st", "source": "s", \#($0.dropFirst(2))}"#
      }.joined(separator: ",\n")
    #expect(
      problems(in: small).contains {
        $0.contains("more than 16 keys are computed from each other in a row")
      })
  }

  @Test func `a fund awaits the parts that have no values`() throws {
    var small = agreement(#"a "product": ["beds", "later"]"#, rule: #"{"share": "a"}"#)
    small.keyList =
      (small.keyList ?? "")
      + #", {"id": "later", "name": "L", "unit": "st", "subject": "recipient", "source": "s"}"#
    let awaiting = try small.wholeAllocation().awaiting
    #expect(awaiting.map(\.needs) == [["later"]])
  }
}
