import StimulusFunds

/// Every member of the files that a person writes, with what it is and an example, and every limit.
public struct ReferenceReport: Report {
  /// A report on the formats.
  public init() {}

  /// The files, each with its members.
  private static let files: [(name: String, title: Wording, reference: FormatReference)] = [
    (
      "agreement.json",
      Wording(
        en: "The agreement file, agreement.json", sv: "Överenskommelsens fil, agreement.json"),
      .agreement
    ),
    ("scenario", Wording(en: "A scenario's file", sv: "Ett scenarios fil"), .scenario),
  ]

  /// The reference as it is read.
  public var blocks: [Block] {
    [.title(Wording(en: "Reference of the files", sv: "Filernas uppslagsverk"))]
      + Self.files.flatMap { [.heading($0.title)] + Self.blocks(of: $0.reference) }
      + [
        .heading(
          Wording(en: "The tables beside agreement.json", sv: "Tabellerna bredvid agreement.json")),
        .table(Self.columns.table(of: FileColumn.all)),
        .paragraph(
          Wording(
            en:
              "recipients.csv may have more columns, where a rule groups by them: see rule.stages.by.",
            sv:
              "recipients.csv får ha fler kolumner, om en modell grupperar efter dem: se rule.stages.by."
          )),
        .heading(Wording(en: "Limits", sv: "Gränser")),
        .table(Self.limits.table(of: FormatLimit.all)),
      ]
  }

  private static func blocks(of reference: FormatReference) -> [Block] {
    let objects = reference.rows.map(\.object).uniqued()
    return objects.flatMap { object -> [Block] in
      let rows = reference.rows.filter { $0.object == object }
      return (object.isEmpty ? [] : [.subheading(.same(object))]) + [.table(shape.table(of: rows))]
    }
  }

  private static let shape = RowShape<FormatReference.Row>(
    .column(Wording(en: "Member", sv: "Medlem")) { .name($0.member.name) },
    .column(Wording(en: "Needed", sv: "Krävs")) { $0.member.need.cell },
    .column(Wording(en: "What it is", sv: "Vad det är")) { .text($0.member.about) },
    .column(Wording(en: "Value", sv: "Värde")) { .text($0.member.shape.words) },
    .column(Wording(en: "Example", sv: "Exempel")) { .name($0.example) })

  private struct Row {
    let file: String
    let row: FormatReference.Row
  }

  private static let whole = RowShape<Row>(
    .init("file") { .name($0.file) }, .init("object") { .name($0.row.object) },
    .init("member") { .name($0.row.member.name) },
    .init("needed") { $0.row.member.need.cell },
    .init("about") { .text($0.row.member.about) },
    .init("value") { .text($0.row.member.shape.words) },
    .init("example") { .name($0.row.example) })

  private static let columns = RowShape<FileColumn>(
    .init("file", heading: Wording(en: "File", sv: "Fil")) { .text($0.file) },
    .init("column", heading: Wording(en: "Column", sv: "Kolumn")) { .name($0.heading) },
    .init("swedish", heading: Wording(en: "Or in Swedish", sv: "Eller på svenska")) {
      .name($0.swedishHeading)
    },
    .init("needed", heading: Wording(en: "Needed", sv: "Krävs")) {
      ($0.isRequired ? FileFormat.Need.always : .never).cell
    },
    .init("about", heading: Wording(en: "What it is", sv: "Vad det är")) { .text($0.about) })

  private static let limits = RowShape<FormatLimit>(
    .init("what", heading: Wording(en: "What", sv: "Vad")) { .text($0.what) },
    .init("limit", heading: Wording(en: "Limit", sv: "Gräns"), .number) { .name($0.limit) })

  private var rows: [Row] {
    Self.files.flatMap { file in file.reference.rows.map { Row(file: file.name, row: $0) } }
  }

  /// Every member a row.
  public var tables: [ReportTable] { [Self.whole.table(of: rows)] }

  /// A reference is of no agreement.
  public var isComputed: Bool { false }

  /// Every member, every column and every limit.
  public var json: JSON {
    [
      "members": Self.whole.json(of: rows), "columns": Self.columns.json(of: FileColumn.all),
      "limits": Self.limits.json(of: FormatLimit.all),
    ]
  }
}

extension FileFormat.Need {
  fileprivate var cell: Cell {
    switch self {
    case .always: .code("always", Wording(en: "always", sv: "alltid"))
    case .whereSigned: .code("signed", Wording(en: "if signed", sv: "om undertecknad"))
    case .never: .empty
    }
  }
}

extension FileFormat.Shape {
  /// What may be written, in words.
  var words: Wording {
    switch self {
    case .anything: Wording(en: "anything", sv: "vad som helst")
    case .text: .same("text")
    case .number: Wording(en: "number", sv: "tal")
    case .amount(isSigned: false): Wording(en: "amount in kronor", sv: "belopp i kronor")
    case .amount(isSigned: true):
      Wording(en: "amount in kronor, also below zero", sv: "belopp i kronor, även under noll")
    case .weight: Wording(en: "part from 0 to 1", sv: "del från 0 till 1")
    case .fraction: Wording(en: "number or fraction", sv: "tal eller bråk")
    case .count: Wording(en: "whole number from 1", sv: "heltal från 1")
    case .flag: Wording(en: "true or false", sv: "true eller false")
    case .onlyTrue: .same("true")
    case .day: Wording(en: "day", sv: "dag")
    case .words(let words):
      words.count == 1
        ? .same("\"\(words[0])\"")
        : Wording(
          en: "one of \(words.joined(separator: ", "))",
          sv: "något av \(words.joined(separator: ", "))")
    case .list(let element, _):
      Wording(en: "list: \(element.words)", sv: "lista: \(element.words)")
    case .object: Wording(en: "object", sv: "objekt")
    case .entries(let value):
      Wording(en: "object by names: \(value.words)", sv: "objekt med namn: \(value.words)")
    case .either(let shapes): Self.joined(shapes.map(\.words).uniqued())
    case .reference(let name): .same(name)
    }
  }

  private static func joined(_ words: [Wording]) -> Wording {
    guard let first = words.first else { return .none }
    return words.dropFirst().reduce(first) {
      Wording(en: "\($0), or \($1)", sv: "\($0), eller \($1)")
    }
  }
}
