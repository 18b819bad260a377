/// A column of a CSV file beside agreement.json.
public struct FileColumn: Sendable {
  /// The file.
  public let file: Wording
  /// The heading.
  public let heading: String
  /// Whether it must be there.
  public let isRequired: Bool
  /// What it says of a recipient.
  public let about: Wording

  /// The heading in Swedish, which is read as the same.
  public var swedishHeading: String { CSVTable.spellings(heading).last ?? heading }

  /// The columns of all files.
  public static let all = register + ofKeys

  /// The columns of recipients.csv.
  static let register = columns(
    of: .same(AgreementFiles.registerName),
    [
      ("recipient", true, Wording(en: "The recipient's name.", sv: "Mottagarens namn.")),
      (
        "groups", true,
        Wording(
          en: "The ids of its groups, with ; between them.",
          sv: "Id för dess grupper, med ; emellan.")
      ),
      (
        "county code", false,
        Wording(
          en: "The two digits of its county, where it lies in one.",
          sv: "Länets två siffror, om mottagaren ligger i ett län.")
      ),
      ("county", false, Wording(en: "The county's name.", sv: "Länets namn.")),
      (
        "municipality code", false,
        Wording(en: "The four digits of a municipality.", sv: "De fyra siffrorna för en kommun.")
      ),
      (
        "organisation number", false,
        Wording(en: "Its organisation number.", sv: "Dess organisationsnummer.")
      ),
      (
        "aliases", false,
        Wording(
          en: "Other names it goes by, with ; between them.",
          sv: "Andra namn på den, med ; emellan.")
      ),
      (
        "remark", false,
        Wording(en: "What a reader should know of it.", sv: "Vad en läsare bör veta om den.")
      ),
    ])

  /// The columns of a key's file.
  static let ofKeys = columns(
    of: Wording(en: "a key's file", sv: "en nyckels fil"),
    [
      (
        "recipient", true,
        Wording(
          en: "The recipient, or the county of a key about counties.",
          sv: "Mottagaren, eller länet för en nyckel om län.")
      ),
      ("value", true, Wording(en: "Its value, zero or more.", sv: "Dess värde, noll eller mer.")),
    ])

  private static func columns(
    of file: Wording, _ columns: [(heading: String, isRequired: Bool, about: Wording)]
  ) -> [FileColumn] {
    columns.map {
      FileColumn(file: file, heading: $0.heading, isRequired: $0.isRequired, about: $0.about)
    }
  }
}
