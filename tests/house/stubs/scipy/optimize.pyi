import numpy as np
import numpy.typing as npt

def linear_sum_assignment(
    cost_matrix: npt.NDArray[np.float64], maximize: bool = False
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]: ...
