extension OfficeColumn {
  /// The columns of a file of payouts.
  public static var ofPayouts: [OfficeColumn] { Ledger.columns }
  /// The columns of a file of activity reports.
  public static var ofActivityReports: [OfficeColumn] { ActivityReport.columns }
}

extension Form {
  /// The columns of a file of such documents.
  public var columns: [OfficeColumn] {
    fields.map {
      OfficeColumn($0.heading, $0.english, others: [$0.id], isOptional: $0.isOptional)
    }
  }
}
