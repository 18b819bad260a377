extension OfficeColumn {
  /// The columns of a file of payouts.
  public static var ofPayouts: [OfficeColumn] { Ledger.columns }
  /// The columns of a file of activity reports.
  public static var ofActivityReports: [OfficeColumn] { ActivityReport.columns }
}

extension Form {
  /// The columns of a file of such documents.
  public var columns: [OfficeColumn] { fields.map(\.column) }
}

extension Form.Field {
  /// The column that holds the field.
  public var column: OfficeColumn {
    OfficeColumn(heading, english, others: [id], isOptional: isOptional)
  }
}

extension RecordFiles.Kind {
  /// The columns of such a file under an agreement; none where it describes no such form.
  public func columns(in agreement: Agreement) -> [OfficeColumn] {
    switch self {
    case .payouts: OfficeColumn.ofPayouts
    case .activityReports: OfficeColumn.ofActivityReports
    case .requisitions: agreement.terms.form(.requisitions)?.columns ?? []
    case .financialReports: agreement.terms.form(.financialReports)?.columns ?? []
    case .placementWeeks: agreement.terms.form(.placementWeeks)?.columns ?? []
    }
  }
}

extension Wording {
  /// That the agreement has no form of a name.
  public static func noForm(_ name: String) -> Wording {
    Wording(
      en: "the agreement describes no form '\(name)'",
      sv: "överenskommelsen beskriver ingen blankett '\(name)'")
  }
}
