import StimulusFunds

extension RecordFiles.Kind {
  /// What the files of a kind hold, to be named with.
  package var plural: Wording {
    switch self {
    case .payouts: Wording(en: "payouts", sv: "utbetalningar")
    case .requisitions: Wording(en: "requisitions", sv: "rekvisitioner")
    case .activityReports: Wording(en: "activity reports", sv: "del- och slutredovisningar")
    case .financialReports: Wording(en: "financial reports", sv: "ekonomiska redovisningar")
    case .placementWeeks: Wording(en: "placement weeks", sv: "VFU-veckor")
    }
  }
}
