import Testing

@testable import Rendering

@Suite struct CountAxisTests {
    @Test(arguments: [
        (0, [0, 1]), (1, [0, 1]), (7, [0, 2, 4, 6, 8]), (12, [0, 5, 10, 15]), (683, [0, 200, 400, 600, 800]),
        (3700, [0, 1000, 2000, 3000, 4000]),
    ])
    func ticksAreRoundAndReachTheHighest(_ most: Int, _ ticks: [Int]) {
        #expect(CountAxis(most: most, height: 200).ticks == ticks)
    }

    @Test func theHighestTickIsTheWholeHeight() {
        let axis = CountAxis(most: 683, height: 200)
        #expect(axis.rise(800) == 200 && axis.rise(400) == 100 && axis.rise(0) == 0)
    }
}
