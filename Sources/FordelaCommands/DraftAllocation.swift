import FundReports
import StimulusFunds

/// An agreement divided as the command line would have it: as it is, or as a draft under scenarios.
struct DraftAllocation {
  let allocation: AgreementAllocation
  /// What must be known of how it was computed.
  let notices: [Wording]
  /// The files that were read beside the agreement's own.
  let inputs: [SourceText]
  /// Whether it is a draft, which nothing that is published is about.
  let isDraft: Bool

  /// The options that make a draft of an agreement.
  static let options = [WhatIfCommand.scenario, WhatIfCommand.set, WhatIfCommand.balance]

  /// Divides the agreement in a folder.
  ///
  /// - Parameter keys: The files named with `--key`.
  init(
    of folder: AgreementFolder, _ arguments: Arguments, replacingKeys keys: [String: SourceText]
  ) throws {
    let allocation = try folder.allocation(replacingKeys: keys)
    let files = try ScenarioFiles(
      arguments, scenario: WhatIfCommand.scenario, includingKeys: false)
    isDraft = !files.isEmpty
    inputs = files.inputs + keys.inOrder
    if !isDraft {
      (self.allocation, notices) = (allocation, [])
      return
    }
    let changed = try files.applied(
      to: allocation.agreement, balancing: WhatIfCommand.balance(arguments))
    self.allocation = AgreementAllocation(of: changed.agreement.draft(called: files.title))
    notices =
      [Wording(en: "a draft: \(files.title)", sv: "ett utkast: \(files.title)")] + changed.notices
  }
}
