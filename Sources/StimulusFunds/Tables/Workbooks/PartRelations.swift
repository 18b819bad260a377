/// What a part of a workbook's container leads to.
struct PartRelation {
  /// The last word of the kind, such as "worksheet".
  let kind: String
  /// What the part calls it.
  let id: String
  /// The part it leads to.
  let part: String

  /// What a part leads to within the container; the container itself for an empty name. Links that
  /// lead out of the file are left aside.
  static func relations(
    of part: String, in archive: ZipArchive
  ) throws(Problem) -> [PartRelation] {
    let (folder, name) = split(part)
    let list = (folder.isEmpty ? "" : folder + "/") + "_rels/\(name).rels"
    guard let text = try archive.text(of: list) else { return [] }
    var relations: [PartRelation] = []
    do throws(XMLFault) {
      var xml = try XMLReader(text)
      while true {
        switch try xml.next() {
        case .finished: return relations
        case .start where xml.name == Name.relation:
          guard let kind = xml.value(Name.kind), let target = xml.value(Name.target),
            xml.value(Name.mode) != "External"
          else { continue }
          relations.append(
            PartRelation(
              kind: String(kind.split(separator: "/").last ?? ""), id: xml.value(Name.id) ?? "",
              part: resolved(target, from: folder)))
        default: continue
        }
      }
    } catch {
      throw archive.damaged(
        Wording(
          en: "its part '\(list)' cannot be read: \(error.fault)",
          sv: "delen '\(list)' går inte att läsa: \(error.fault)"))
    }
  }

  private enum Name {
    static let relation = XMLName("Relationship")
    static let kind = XMLName("Type")
    static let target = XMLName("Target")
    static let mode = XMLName("TargetMode")
    static let id = XMLName("Id")
  }

  private static func split(_ part: String) -> (folder: String, name: String) {
    let names = part.split(separator: "/")
    return (names.dropLast().joined(separator: "/"), names.last.map(String.init) ?? "")
  }

  private static func resolved(_ target: String, from folder: String) -> String {
    var names = target.hasPrefix("/") ? [] : folder.split(separator: "/")
    for name in target.split(separator: "/") where name != "." {
      if name == ".." { _ = names.popLast() } else { names.append(name) }
    }
    return names.joined(separator: "/")
  }
}
