import Incidents
import Testing

@testable import IncidentMapper

/// The same inputs give the same bytes, whatever their order and however often.
@Suite struct DeterminismTests {
    private func products(_ inputs: [String]) async throws -> Products {
        let mapper = try Package.mapper()
        return try await mapper.products(
            of: await mapper.incidents(in: inputs).incidents, options: MapOptions(products: MapProduct.allCases))
    }

    @Test func anyOrderOfTheInputsGivesTheSameBytes() async throws {
        let files = try Package.files("Reports")
        let first = try await products(files)
        #expect(first.files.count == 8)
        let interleaved =
            files.indices.filter { $0 % 2 == 1 }.map { files[$0] }
            + files.indices.filter { $0 % 2 == 0 }.map { files[$0] }
        for order in [Array(files.reversed()), interleaved, files + files, [Package.fixture("Reports")]] {
            let other = try await products(order)
            #expect(other.files.map(\.name) == first.files.map(\.name))
            for (a, b) in zip(first.files, other.files) { #expect(a.bytes == b.bytes, "\(a.name)") }
        }
    }

    @Test func aSecondRunGivesTheSameBytes() async throws {
        let inputs = [Package.fixture("Reports"), Package.fixture("Dating")]
        let (first, second) = (try await products(inputs), try await products(inputs))
        for (a, b) in zip(first.files, second.files) { #expect(a.bytes == b.bytes, "\(a.name)") }
        #expect(first.files.count == second.files.count)
        #expect(first.incidents == second.incidents)
    }

    /// A report more may add incidents and change none that it does not tell.
    @Test func idsStayWhenOtherReportsAreAdded() async throws {
        let mapper = try Package.mapper()
        let one = await mapper.incidents(in: [Package.fixture("Reports/disputed-tolls.txt")])
        let all = await mapper.incidents(in: [Package.fixture("Reports")])
        #expect(!one.incidents.isEmpty)
        #expect(Set(one.incidents.map(\.id)).isSubset(of: Set(all.incidents.map(\.id))))
    }
}
