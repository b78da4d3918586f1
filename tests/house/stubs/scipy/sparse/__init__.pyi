import numpy as np
import numpy.typing as npt

class csr_array:
    def __init__(self, arg1: npt.NDArray[np.bool_]) -> None: ...
