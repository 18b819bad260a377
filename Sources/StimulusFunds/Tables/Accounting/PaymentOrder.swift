/// Payments that a bank was asked to make (ISO 20022, pain.001).
struct PaymentOrder {
  private(set) var rows: [LedgerRow] = []
  private let source: SourceText
  private let problems: Problems
  /// The names of the elements that the reader is within, from the root on.
  private var path: [String] = []
  private var text: [UInt8] = []
  private var currency = ""
  /// What was read of the group, the payment information and the payment.
  private var (group, information, payment):
    ([String: String], [String: String], [String: String]) =
      ([:], [:], [:])
  private var informationRows = 0
  /// How far lines are counted, and the line there.
  private var counted = (offset: 0, line: 1)

  /// Whether a text begins as such an order does.
  static func begins(_ source: SourceText) -> Bool {
    let begin = String(decoding: source.utf8.prefix(2_000), as: UTF8.self)
    return begin.drop(while: \.isWhitespace).hasPrefix("<") && begin.contains("pain.001")
  }

  /// Reads an order; what cannot be read, and sums that do not hold, are reported.
  init(_ source: SourceText, _ problems: Problems) {
    (self.source, self.problems) = (source, problems)
    do throws(XMLFault) {
      var xml = try XMLReader(source.utf8)
      while try readNext(&xml) {}
      check(group, of: rows[...], Wording(en: "the file", sv: "filen"))
    } catch {
      problems.add(
        source.location(ofOffset: error.offset),
        Wording(
          en: "this is no payment order: \(error.fault)",
          sv: "detta är ingen betalningsorder: \(error.fault)"),
        repair: .exportAgain)
    }
  }

  private mutating func readNext(_ xml: inout XMLReader) throws(XMLFault) -> Bool {
    switch try xml.next() {
    case .finished: return false
    case .text: xml.appendText(to: &text)
    case .start:
      path.append(xml.nameText)
      text = []
      if path.last == "InstdAmt" { currency = xml.value(XMLName("Ccy")) ?? "" }
      if path.last == "PmtInf" { (information, informationRows) = ([:], rows.count) }
      if path.last == "CdtTrfTxInf" {
        payment = [:]
        countLines(until: xml.offset)
      }
    case .end:
      let value = String(decoding: text, as: UTF8.self).trimmingWhitespace
      text = []
      keep(value)
      if path.last == "CdtTrfTxInf" { addPayment() }
      if path.last == "PmtInf" {
        check(
          information, of: rows[informationRows...],
          Wording(
            en: "the payments of \(information["PmtInfId"] ?? "?")",
            sv: "betalningarna i \(information["PmtInfId"] ?? "?")"))
      }
      _ = path.popLast()
    }
    return true
  }

  private mutating func countLines(until offset: Int) {
    counted.line += source.utf8[counted.offset..<offset].count { $0 == UInt8(ascii: "\n") }
    counted.offset = offset
  }

  /// Keeps the value of an element by its way within the payment, the information or the group.
  private mutating func keep(_ value: String) {
    if value.isEmpty { return }
    if let start = path.lastIndex(of: "CdtTrfTxInf") {
      payment[path[(start + 1)...].joined(separator: "/")] = value
    } else if let start = path.lastIndex(of: "PmtInf") {
      information[path[(start + 1)...].joined(separator: "/")] = value
    } else if let start = path.lastIndex(of: "GrpHdr") {
      group[path[(start + 1)...].joined(separator: "/")] = value
    }
  }

  private mutating func addPayment() {
    let location = SourceLocation(file: source.file, line: counted.line, column: 1)
    if currency != "SEK" {
      problems.add(
        location,
        Wording(
          en: "the payment is in '\(currency)'",
          sv: "betalningen är i '\(currency)'"),
        repair: Wording(
          en: "leave out payments in other currencies",
          sv: "lämna bort betalningar i andra valutor"))
    }
    let payee =
      payment["Cdtr/Id/OrgId/Othr/Id"] ?? payment["Cdtr/Nm"] ?? payment["CdtrAcct/Id/Othr/Id"] ?? ""
    rows.append(
      LedgerRow(
        date: information["ReqdExctnDt/Dt"] ?? information["ReqdExctnDt"] ?? "",
        payer: information["Dbtr/Nm"] ?? group["InitgPty/Nm"] ?? "", recipient: payee,
        fund: "", amount: payment["Amt/InstdAmt"] ?? "",
        reference: payment["PmtId/EndToEndId"] ?? payment["PmtId/InstrId"] ?? "",
        location: location))
  }

  /// Holds payments against the number and the sum that are stated of them.
  private func check(_ stated: [String: String], of rows: ArraySlice<LedgerRow>, _ what: Wording) {
    let location = SourceLocation(file: source.file)
    if let count = stated["NbOfTxs"], Int(count) != rows.count {
      problems.add(
        location,
        Wording(
          en: "\(what) should be \(count) payments, and \(rows.count) are there",
          sv: "\(what) ska vara \(count) betalningar, och \(rows.count) finns där"),
        repair: Wording(
          en: "export it again; something is missing or there twice",
          sv: "exportera den igen; något saknas eller finns två gånger"))
    }
    guard let stated = stated["CtrlSum"] else { return }
    // A row whose amount cannot be read is reported where it is checked, and nothing is summed.
    let amounts = rows.compactMap { try? OfficeAmount($0.amount) }.map { KronorSum(ore: $0.ore) }
    let sum = amounts.sum()
    if amounts.count == rows.count, !sum.is(stated) {
      problems.add(
        location,
        Wording(
          en: "\(what) should sum to \(stated), and the payments sum to "
            + "\(sum.plainDigits)",
          sv: "\(what) ska summera till \(stated), och betalningarna summerar till "
            + "\(sum.plainDigits)"),
        repair: Wording(
          en: "export it again; an amount was changed or is missing",
          sv: "exportera den igen; ett belopp är ändrat eller saknas"))
    }
  }
}

extension KronorSum {
  /// Whether a decimal number, of any size, is the sum in kronor.
  fileprivate func `is`(_ stated: String) -> Bool {
    let parts = stated.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let decimals = parts.count > 1 ? parts[1].trimmingSuffix { $0 == "0" } : ""
    let whole = parts[0].drop { $0 == "0" }
    return plainDigits == (whole.isEmpty ? "0" : whole) + (decimals.isEmpty ? "" : "." + decimals)
  }
}

extension Substring {
  /// The text without the characters at its end that fulfil a condition.
  fileprivate func trimmingSuffix(while condition: (Character) -> Bool) -> Substring {
    lastIndex { !condition($0) }.map { self[...$0] } ?? ""
  }
}
