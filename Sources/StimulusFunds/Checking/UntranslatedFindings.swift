extension CheckFinding {
  /// A finding whose message is in English only so far.
  init(
    _ kind: FindingKind, of recipient: (name: String, order: Int), fund: String? = nil,
    _ message: String, expected: Figure? = nil, actual: Figure? = nil, rows: [SourceRow] = [],
    basis: Basis?, stake: KronorSum? = nil, severity: FindingKind.Severity? = nil,
    action: Wording? = nil
  ) {
    self.init(
      kind, of: recipient, fund: fund, Wording(untranslated: message), expected: expected,
      actual: actual, rows: rows, basis: basis, stake: stake, severity: severity, action: action)
  }
}
