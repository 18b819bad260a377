/// An amount of money as offices write it: "1169003665", "1 169 003 665,00", "−5 kr".
///
/// On top of ``WrittenNumber``: one or two decimals after a comma, "kr", "kronor", "SEK" or ":-" beside
/// it, and points or commas between thousands where they can mean nothing else. A comma or point that
/// may mean thousands or decimals is refused.
struct OfficeAmount: Hashable {
  /// The amount in öre, within the bounds of ``Kronor``.
  let ore: Int

  /// Why a text is no amount.
  struct Fault: Error, Equatable {
    let fault: Wording
    let repair: Wording
  }

  /// Reads an amount.
  ///
  /// - Throws: ``Fault`` saying why the text is none.
  init(_ text: String) throws(Fault) {
    if let plain = OfficeAmount(plain: Array(text.utf8).span) {
      self = plain
      return
    }
    let amount = Self.withoutThousands(Self.withoutUnit(text))
    let number: WrittenNumber
    do throws(NumberFault) {
      number = try WrittenNumber(Self.withPoint(amount))
    } catch {
      throw Self.fault(error, in: amount)
    }
    do throws(KronorError) {
      ore = try Kronor.ore(of: number)
    } catch { throw Fault(fault: error.wording, repair: error.repair) }
  }

  /// Reads an ungrouped amount with two decimals or none, the quick way; nil for all others.
  init?(plain utf8: Span<UInt8>) {
    var (value, whole, decimals, isAfterMark) = (0, 0, 0, false)
    for position in utf8.indices {
      let byte = utf8[position]
      if byte >= 0x30, byte <= 0x39 {
        value = value * 10 + Int(byte - 0x30)
        if isAfterMark { decimals += 1 } else { whole += 1 }
      } else if (byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")) && !isAfterMark {
        isAfterMark = true
      } else {
        return nil
      }
      // 12 digits and two decimals are within the bounds of an amount.
      if whole > 12 || decimals > 2 { return nil }
    }
    if whole == 0 || isAfterMark && decimals != 2 { return nil }
    ore = isAfterMark ? value : value * 100
  }

  /// The text without white space around it and without the words and signs for kronor.
  static func withoutUnit(_ text: String) -> String {
    if let last = text.utf8.last, last >= 0x30, last <= 0x39,
      let first = text.utf8.first, first >= 0x30, first <= 0x39
    {
      return text
    }
    var amount = text.trimmingWhitespace
    for unit in ["kronor", "kr.", "kr", "sek", ":-"] where amount.lowercased().hasSuffix(unit) {
      amount = String(amount.dropLast(unit.count)).trimmingWhitespace
      break
    }
    for unit in ["sek", "kr"] where amount.lowercased().hasPrefix(unit) {
      amount = String(amount.dropFirst(unit.count)).trimmingWhitespace
    }
    return amount
  }

  /// Without the points or commas between thousands, where they can mean nothing else: there are two
  /// of them, or the other mark follows with decimals.
  private static func withoutThousands(_ text: String) -> String {
    for (mark, decimal) in [(".", ","), (",", ".")] {
      let parts = text.split(separator: Character(decimal), omittingEmptySubsequences: false)
      let groups = parts[0].split(separator: Character(mark), omittingEmptySubsequences: false)
      let isGrouped =
        groups.count > (parts.count == 2 ? 1 : 2) && parts.count <= 2
        && (1...3).contains(groups[0].drop { "-+\u{2212}".contains($0) }.count)
        && groups.dropFirst().allSatisfy { $0.count == 3 }
        && groups.joined().drop { "-+\u{2212}".contains($0) }.allSatisfy(\.isNumber)
      if isGrouped { return groups.joined() + (parts.count == 2 ? "," + parts[1] : "") }
    }
    return text
  }

  /// The decimal comma as a point, where it can mean nothing else.
  static func withPoint(_ text: String) -> String {
    let decimals = text.utf8.reversed().prefix { $0 != UInt8(ascii: ",") }.count
    guard decimals == 1 || decimals == 2, decimals < text.utf8.count, !text.contains("."),
      text.utf8.count(where: { $0 == UInt8(ascii: ",") }) == 1
    else { return text }
    return text.replacing(",", with: ".")
  }

  private static func fault(_ error: NumberFault, in text: String) -> Fault {
    switch error {
    case .empty:
      Fault(
        fault: Wording(en: "the amount is missing", sv: "beloppet saknas"),
        repair: Wording(en: "write one; nothing is written 0", sv: "skriv ett; inget skrivs 0"))
    case .decimalComma, .ambiguousPoint:
      Fault(
        fault: NumberFault.mark(in: text),
        repair: Wording(
          en: "write 1169 or 1 169 for thousands, 1,69 for kronor and öre",
          sv: "skriv 1169 eller 1 169 för tusental, 1,69 för kronor och öre"))
    case .notANumber(let text):
      Fault(
        fault: Wording(en: "'\(text)' is not an amount", sv: "'\(text)' är inget belopp"),
        repair: Wording(
          en: "write one such as 1 169 003 665,00", sv: "skriv ett som 1 169 003 665,00"))
    default: Fault(fault: error.fault, repair: error.repair)
    }
  }
}

extension NumberFault {
  fileprivate static func mark(in text: String) -> Wording {
    text.contains(",")
      ? Wording(
        en: "'\(text)' has a comma that may mean decimals or thousands",
        sv: "'\(text)' har ett komma, som kan betyda decimaler eller tusental")
      : Wording(
        en: "'\(text)' has a point that may mean decimals or thousands",
        sv: "'\(text)' har en punkt, som kan betyda decimaler eller tusental")
  }
}

extension SourceText {
  /// The amount in a field, where it is ungrouped and without quotation marks.
  func plainAmount(_ place: CSVPlace) -> OfficeAmount? {
    OfficeAmount(plain: utf8.span.extracting(Int(place.offset)..<Int(place.end)))
  }
}

extension OfficeRow {
  /// The amount in a field; reported where it is none.
  func amount(_ column: Int, _ problems: inout Problems) -> OfficeAmount? {
    if let place = place(column), let amount = source.plainAmount(place) { return amount }
    do throws(OfficeAmount.Fault) {
      return try OfficeAmount(text(column))
    } catch {
      problems.add(location(column), error.fault, repair: error.repair)
      return nil
    }
  }
}
