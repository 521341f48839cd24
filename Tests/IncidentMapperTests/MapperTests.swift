import Foundation
import Gazetteer
import Incidents
import Intake
import TestSupport
import Testing

@testable import IncidentMapper

@Suite struct MapperTests {
    private static let raid = """
        Soldiers die in raid on Djibo

        On March 3, 2021, gunmen raided an army post at Djibo in Burkina Faso and killed nine soldiers, the army said.
        """

    @Test func aReportBecomesAnIncident() async throws {
        let folder = try TemporaryFolder()
        try folder.write("raid.txt", Self.raid)
        let result = try await Package.mapper().incidents(in: [folder.path])
        let incident = try result.incidents.one(at: "Djibo")
        #expect(result.inputs.documents == 1)
        #expect(result.diagnostics.rejections.isEmpty)
        #expect(incident.id == "2021-03-03-djibo")
        #expect(incident.kind == .raid)
        #expect(incident.date.firstDay == (try day(2021, 3, 3)))
        #expect(incident.location.country == "BF")
        #expect(incident.location.gazetteerID == "geonames:2361177")
        #expect(incident.tolls[.killed] == .exactly(9))
        let claim = try #require(incident.claims.first)
        #expect(claim.victims == "soldiers")
        #expect(claim.claimant == "the army" || claim.claimant == "army")
        #expect(incident.sources.map(\.title) == ["Soldiers die in raid on Djibo"])
    }

    /// Each bad input is listed with its path and a reason that says what is wrong; the good ones are done.
    @Test func badInputsAreListedAndTheOthersDone() async throws {
        let folder = try TemporaryFolder()
        let good = try folder.write("raid.txt", Self.raid)
        let empty = try folder.write("empty.txt", "")
        let blank = try folder.write("blank.txt", " \n\n\t\n")
        let binary = try folder.write("program.txt", Data([0x7F, 0x45, 0x4C, 0x46, 0x02, 0x01, 0x00, 0x00, 0x10]))
        let pictures = try folder.write("pictures/photo.jpg", "no report")
        let missing = folder.path + "/gone.txt"
        let inputs = [
            good, empty, blank, binary, URL(fileURLWithPath: pictures).deletingLastPathComponent().path, missing,
        ]
        let result = try await Package.mapper().incidents(in: inputs)
        #expect(result.incidents.map(\.id) == ["2021-03-03-djibo"])
        #expect(result.inputs.documents == 1)
        let reasons = Dictionary(
            result.diagnostics.rejections.map { ($0.path, $0.description) }, uniquingKeysWith: { a, _ in a })
        #expect(result.diagnostics.rejections.count == 5)
        #expect(reasons["empty.txt"]?.contains("empty") == true)
        #expect(reasons["blank.txt"]?.contains("empty") == true)
        #expect(reasons["program.txt"]?.contains("it is a program") == true)
        #expect(reasons[missing]?.contains("no such file") == true)
        #expect(reasons["photo.jpg"]?.contains("not known as a report or table") == true)
        for (path, reason) in reasons { #expect(reason.hasPrefix(path), "\(reason)") }
    }

    @Test func theBrokenFixturesAreRejectedAndTheOtherEncodingsRead() async throws {
        let result = try await Package.mapper().incidents(in: [Package.fixture("Broken")])
        #expect(result.diagnostics.rejections.map(\.path).sorted() == ["binary.txt", "empty.txt"])
        #expect(result.inputs.documents == 2)
        let kouré = try result.incidents.one(at: "Kouré")
        #expect(kouré.date.firstDay == (try day(2020, 8, 9)))
        #expect(kouré.sources.allSatisfy { $0.document == "utf16.txt" })
    }

    @Test func aReportInLatin1IsRead() async throws {
        let result = try await Package.mapper().incidents(in: [Package.fixture("Broken/latin1.txt")])
        #expect(result.diagnostics.rejections.isEmpty)
        #expect(result.inputs.documents == 1)
        let nampala = try result.incidents.one(at: "Nampala")
        #expect(nampala.date.firstDay == (try day(2016, 7, 19)))
        #expect(nampala.tolls[.killed] == .exactly(17))
        #expect(nampala.tolls[.wounded] == .exactly(35))
    }

    @Test func nothingUsableIsNoCrash() async throws {
        let result = try await Package.mapper().incidents(in: ["/no/such/folder"])
        #expect(result.inputs.documents == 0)
        #expect(result.incidents.isEmpty)
        #expect(
            result.diagnostics.rejections == [
                Rejection(path: "/no/such/folder", reason: "there is no such file or folder")
            ])
        let none = try await Package.mapper().incidents(in: [])
        #expect(none.incidents.isEmpty && none.diagnostics.rejections.isEmpty)
    }

    /// A sidecar dates its report; a broken one is listed and the report read without it.
    @Test func theSidecarDatesTheReport() async throws {
        let folder = try TemporaryFolder()
        let text = "Gunmen attacked Djibo in Burkina Faso on Wednesday and killed nine soldiers, the army said."
        try folder.write("raid.txt", text)
        try folder.write("raid.txt.json", #"{"published": "2021-03-04", "title": "Raid on Djibo"}"#)
        let dated = try await Package.mapper().incidents(in: [folder.path])
        #expect(dated.incidents.first?.date.firstDay == (try day(2021, 3, 3)))
        #expect(dated.incidents.first?.sources.first?.title == "Raid on Djibo")
        try folder.write("raid.txt.json", #"{"published": "#)
        let broken = try await Package.mapper().incidents(in: [folder.path])
        #expect(broken.incidents.count == 1)
        #expect(broken.incidents.first?.date.precision == .unknown)
        #expect(broken.diagnostics.rejections.map(\.path) == ["raid.txt"])
    }

    /// Two papers on one attack are one incident with two sources; a third on another town is another.
    @Test func reportsOfOneAttackAreMerged() async throws {
        let folder = try TemporaryFolder()
        try folder.write("raid.txt", Self.raid)
        try folder.write(
            "wire.txt",
            """
            DORI, March 4, 2021 — At least nine soldiers were killed on Wednesday when armed men stormed a military camp in \
            Djibo, northern Burkina Faso, security sources said.
            """)
        try folder.write(
            "other.txt",
            "On March 3, 2021, gunmen attacked the town of Torodi in Niger and killed nine soldiers, the ministry said."
        )
        let result = try await Package.mapper().incidents(in: [folder.path])
        #expect(result.incidents.map(\.id).sorted() == ["2021-03-03-djibo", "2021-03-03-torodi"])
        let djibo = try result.incidents.one(at: "Djibo")
        #expect(djibo.sources.map(\.document).sorted() == ["raid.txt", "wire.txt"])
        #expect(djibo.tolls[.killed]?.best == 9)
    }

    @Test func ordinaryNewsHoldsNoIncident() async throws {
        let folder = try TemporaryFolder()
        try folder.write(
            "market.txt",
            """
            Onion harvest fills the market of Bandiagara

            On March 3, 2021, growers in Mali's Mopti Region brought 40 tonnes of onions to the weekly market. Prices fell \
            by a third. The prefect opened a new cold store near the town hall.
            """)
        let result = try await Package.mapper().incidents(in: [folder.path])
        #expect(result.inputs.documents == 1)
        #expect(result.incidents.isEmpty, "\(result.incidents.map(\.title))")
    }
}
