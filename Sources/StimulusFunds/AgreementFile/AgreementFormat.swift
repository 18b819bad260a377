extension FileFormat {
  /// What agreement.json may hold.
  public static let agreement = FormatBook.format { item in
    var reader = AgreementReader(item)
    reader?.readRegister(nil)
    _ = reader?.agreement()
  }

  /// What a scenario's file may hold.
  public static let scenario = FormatBook.format { item in _ = item.object { Scenario(&$0) } }
}
